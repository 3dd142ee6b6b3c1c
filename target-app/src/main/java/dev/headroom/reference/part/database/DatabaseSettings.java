package dev.headroom.reference.part.database;

import dev.headroom.reference.data.IndexSpec;
import dev.headroom.reference.setting.Bounds;
import dev.headroom.reference.setting.InvalidSettingException;
import java.util.List;
import java.util.Objects;

/**
 * Settings of the database role.
 *
 * @param indexes beyond the primary keys; none if left out
 * @param bufferPoolMegabytes memory for pages; {@value #USUAL_MEGABYTES} if left out
 */
public record DatabaseSettings(List<IndexSpec> indexes, Integer bufferPoolMegabytes) {
  static final int USUAL_MEGABYTES = 128;

  /** With less the server does not start. */
  public static final int MIN_MEGABYTES = 6;

  public static final int MAX_MEGABYTES = 1 << 20;

  /** With the usual memory for pages. */
  public DatabaseSettings(List<IndexSpec> indexes) {
    this(indexes, null);
  }

  public DatabaseSettings {
    if (indexes != null && indexes.stream().anyMatch(Objects::isNull)) {
      throw new InvalidSettingException("there is an empty index in the list");
    }
    indexes = indexes == null ? List.of() : List.copyOf(indexes);
    bufferPoolMegabytes = bufferPoolMegabytes == null ? USUAL_MEGABYTES : bufferPoolMegabytes;
    Bounds.requireBetween("bufferPoolMegabytes", bufferPoolMegabytes, MIN_MEGABYTES, MAX_MEGABYTES);
  }

  public DatabaseSettings withIndexes(List<IndexSpec> other) {
    return new DatabaseSettings(other, bufferPoolMegabytes);
  }

  public DatabaseSettings withBufferPool(int megabytes) {
    return new DatabaseSettings(indexes, megabytes);
  }
}
