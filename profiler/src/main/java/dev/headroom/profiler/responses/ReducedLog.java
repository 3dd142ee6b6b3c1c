package dev.headroom.profiler.responses;

import dev.headroom.run.Gap;
import java.util.Optional;

/**
 * What became of one log.
 *
 * @param records decoded
 * @param gap why there were no more; empty where all was read
 */
public record ReducedLog(long records, Optional<Gap> gap) {
  public ReducedLog {
    if (records < 0) {
      throw new IllegalArgumentException(records + " records");
    }
  }
}
