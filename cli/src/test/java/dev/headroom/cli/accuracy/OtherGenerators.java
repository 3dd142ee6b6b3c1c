package dev.headroom.cli.accuracy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What Debian has of other load generators, on the same core against the same server, where it is
 * installed: hey, whose workers keep to a rate each, and wrk, whose connections send as soon as
 * they have an answer.
 */
record OtherGenerators(Path folder, String url) {
  private static final int WORKERS = 50;
  private static final int WRK_SECONDS = 10;
  private static final String REQUESTS_A_SECOND = "Requests/sec:";

  static boolean isThere(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /**
   * Instants at which hey sent its requests, seconds from its begin.
   *
   * @param seconds for how long
   */
  double[] hey(int perSecond, int seconds) throws IOException, InterruptedException {
    List<String> lines =
        output(
            "hey",
            "-z",
            seconds + "s",
            "-c",
            Integer.toString(WORKERS),
            "-q",
            Integer.toString(perSecond / WORKERS),
            "-o",
            "csv",
            url + "/");
    return lines.stream()
        .skip(1)
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(',') + 1)))
        .sorted()
        .toArray();
  }

  /** Requests a second that wrk gets answered; empty if it says nothing of them. */
  OptionalDouble wrk() throws IOException, InterruptedException {
    String connections = "-c" + WORKERS;
    return output("wrk", "-t1", connections, "-d" + WRK_SECONDS + "s", url + "/").stream()
        .filter(line -> line.startsWith(REQUESTS_A_SECOND))
        .mapToDouble(line -> Double.parseDouble(line.substring(REQUESTS_A_SECOND.length()).trim()))
        .findFirst();
  }

  /** What it is told, in a sentence. */
  static String describeWrk(double perSecond) {
    return String.format(
        Locale.ROOT,
        "wrk with %d connections, each of which sends as soon as it has an answer: %.0f requests/s.",
        WORKERS,
        perSecond);
  }

  private List<String> output(String... program) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("taskset", "-c", "0"));
    command.addAll(List.of(program));
    Path output = folder.resolve(program[0] + ".txt");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (process.waitFor() != 0) {
      throw new IOException(Files.readString(output));
    }
    return Files.readAllLines(output);
  }
}
