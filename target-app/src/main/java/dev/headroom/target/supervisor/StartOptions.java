package dev.headroom.target.supervisor;

import dev.headroom.target.data.SeedSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a topology is to be started.
 *
 * @param seed its data
 * @param jvmArgumentsByBox further arguments for the JVM of a box, such as a profiler's agent
 * @param port of the service; empty for any free one
 */
public record StartOptions(
    SeedSpec seed, Map<String, List<String>> jvmArgumentsByBox, Optional<Integer> port) {
  public StartOptions {
    jvmArgumentsByBox = Map.copyOf(jvmArgumentsByBox);
  }

  public static StartOptions defaults() {
    return new StartOptions(SeedSpec.defaults(), Map.of(), Optional.empty());
  }
}
