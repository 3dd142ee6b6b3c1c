package dev.headroom.reference.supervisor;

import dev.headroom.reference.data.SeedSpec;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * How a topology is to be started.
 *
 * @param seed its data
 * @param jvmArguments further arguments of each of its JVMs
 * @param port to which clients send their requests; empty for any free one
 */
public record StartOptions(SeedSpec seed, JvmArguments jvmArguments, Optional<Integer> port) {

  /** Further arguments of a JVM, such as a profiler's agent. */
  @FunctionalInterface
  public interface JvmArguments {
    /**
     * @param jvm a name that can name a file: that of its box, and for a further JVM of the box
     *     also that of its role, after a dot
     */
    List<String> of(String jvm) throws IOException;
  }

  public static StartOptions defaults() {
    return new StartOptions(SeedSpec.defaults(), jvm -> List.of(), Optional.empty());
  }
}
