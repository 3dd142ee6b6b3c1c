package dev.headroom.load.option;

import dev.headroom.load.traffic.Shard;
import java.time.Instant;
import java.util.Optional;

/**
 * How several injectors share a load.
 *
 * @param shard which of them this one is
 * @param startAt at which all of them begin
 * @param waits whether this one is told the instant once it is ready; with neither it begins at
 *     once
 */
public record ShardOptions(Shard shard, Optional<Instant> startAt, boolean waits) {
  public static final String SHARD = "shard";
  public static final String SHARDS = "shards";

  /** Epoch milliseconds, or {@link #TOLD}. */
  public static final String START_AT = "startAt";

  /** That the instant will be a line of standard input. */
  public static final String TOLD = "told";

  private static final int MOST_SHARDS = 1_000;

  /** The year 2100. */
  private static final long LAST_START = 4_102_444_800_000L;

  public static ShardOptions read(OptionReader reader) {
    int shards = reader.whole(SHARDS, 1, 1, MOST_SHARDS);
    boolean waits = reader.text(START_AT).filter(TOLD::equals).isPresent();
    long startAt = waits ? 0 : reader.whole(START_AT, 0L, 0, LAST_START);
    return new ShardOptions(
        new Shard(reader.whole(SHARD, 0, 0, shards - 1), shards),
        startAt == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(startAt)),
        waits);
  }
}
