package dev.headroom.profiler.jfr;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import one.profiler.AsyncProfilerLoader;

/** Starts async-profiler together with a JVM. */
public final class ProfilerAgent {
  /**
   * Chunks are written every thirty seconds, so a killed JVM loses no more than that. Stacks of
   * native code are needed, too: they tell the compiler and the garbage collector from requests.
   */
  private static final String WRITTEN = "chunktime=30s,jfr";

  private ProfilerAgent() {}

  /** Why no JVM can be profiled on this machine; empty if one can. */
  public static Optional<String> unavailable() {
    try {
      if (!AsyncProfilerLoader.isSupported()) {
        return Optional.of("async-profiler does not support this operating system");
      }
      library();
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.of("async-profiler cannot be unpacked: " + e.getMessage());
    }
  }

  /**
   * Arguments for a JVM that is to be profiled from its start to its end.
   *
   * @param recording file to write; its folder must be there
   * @throws IOException if the profiler cannot be unpacked
   */
  public static List<String> jvmArguments(Path recording) throws IOException {
    return List.of(
        "-agentpath:"
            + library()
            + "=start,"
            + options(recording, EnumSet.allOf(ProfilePart.class)),
        "-XX:+UnlockDiagnosticVMOptions",
        // Without it, samples between safepoints are attributed to wrong lines.
        "-XX:+DebugNonSafepoints");
  }

  static String options(Path recording, Set<ProfilePart> parts) {
    return ProfilePart.options(parts) + "," + WRITTEN + ",file=" + recording.toAbsolutePath();
  }

  static Path library() throws IOException {
    return AsyncProfilerLoader.getAsyncProfilerPath();
  }
}
