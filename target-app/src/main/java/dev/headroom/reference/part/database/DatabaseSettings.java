package dev.headroom.reference.part.database;

import dev.headroom.reference.data.IndexSpec;
import dev.headroom.reference.setting.InvalidSettingException;
import java.util.List;
import java.util.Objects;

/**
 * Settings of the database role.
 *
 * @param indexes beyond the primary keys; none if left out
 */
public record DatabaseSettings(List<IndexSpec> indexes) {
  public DatabaseSettings {
    if (indexes != null && indexes.stream().anyMatch(Objects::isNull)) {
      throw new InvalidSettingException("there is an empty index in the list");
    }
    indexes = indexes == null ? List.of() : List.copyOf(indexes);
  }
}
