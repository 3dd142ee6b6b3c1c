package dev.headroom.profiler.jfr;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import one.profiler.AsyncProfilerLoader;

/** Starts async-profiler together with a JVM. */
public final class ProfilerAgent {
  /**
   * CPU by a timer of each thread, which needs no permission, and wall clock, locks and allocation.
   * Wall-clock sampling interrupts every thread: at 100 ms it took 6 % of a third of a core. Chunks
   * are written every ten seconds, so a killed JVM loses no more than that.
   */
  private static final String EVENTS =
      "event=ctimer,interval=10ms,wall=200ms,alloc=4m,lock=10ms,chunktime=10s,jfr";

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
        "-agentpath:" + library() + "=start," + options(recording),
        "-XX:+UnlockDiagnosticVMOptions",
        // Without it, samples between safepoints are attributed to wrong lines.
        "-XX:+DebugNonSafepoints");
  }

  static String options(Path recording) {
    return EVENTS + ",file=" + recording.toAbsolutePath();
  }

  static Path library() throws IOException {
    return AsyncProfilerLoader.getAsyncProfilerPath();
  }
}
