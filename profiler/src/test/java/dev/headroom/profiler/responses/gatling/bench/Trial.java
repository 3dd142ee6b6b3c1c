package dev.headroom.profiler.responses.gatling.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One measurement: a JVM from its start to its end.
 *
 * @param seconds wall clock; NaN if it did not finish
 * @param peakHeapBytes of its heap
 * @param failure why it did not finish; empty if it did
 */
record Trial(double seconds, long peakHeapBytes, String failure) {
  /**
   * Runs {@link Measured}.
   *
   * @param records that it has to find, where it counts them
   */
  static Trial run(List<String> jvmFlags, String what, Path folder, long records, Duration timeout)
      throws IOException, InterruptedException {
    Path output = folder.resolveSibling(what + ".out");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmFlags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Measured.class.getName(), what, folder.toString()));
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
        return failed("not done after " + timeout.toSeconds() + " s");
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    List<String> lines = Files.readAllLines(output);
    long heap = number(lines, Measured.HEAP);
    long found = number(lines, Measured.RECORDS);
    if (process.exitValue() != 0 || heap < 0) {
      return failed(reason(lines, process.exitValue()));
    }
    return found >= 0 && found != records
        ? failed(found + " of " + records + " records")
        : new Trial(seconds, heap, "");
  }

  private static Trial failed(String why) {
    return new Trial(Double.NaN, 0, why);
  }

  private static String reason(List<String> lines, int exitValue) {
    return lines.stream()
        .filter(line -> line.contains("Error") || line.contains("Exception"))
        .findFirst()
        .orElse("exit code " + exitValue);
  }

  private static long number(List<String> lines, String label) {
    return lines.stream()
        .filter(line -> line.startsWith(label))
        .mapToLong(line -> Long.parseLong(line.substring(label.length())))
        .findFirst()
        .orElse(-1);
  }
}
