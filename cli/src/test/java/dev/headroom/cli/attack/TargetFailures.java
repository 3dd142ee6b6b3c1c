package dev.headroom.cli.attack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.cli.attack.FailingTarget.Way;
import dev.headroom.cli.attack.Headroom.Ended;
import dev.headroom.run.file.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whole measurements of a service that begins to fail in a given phase of the load. */
final class TargetFailures {
  private static final Duration MOST = Duration.ofSeconds(150);

  /** Phases and the step of each in which the failure begins. */
  enum Begin {
    PROBE("probe", 3),
    CURVE("curve", 3),
    RETURN("curve", 6);

    private final String phase;
    private final int step;

    Begin(String phase, int step) {
      this.phase = phase;
      this.step = step;
    }
  }

  private final Path work;

  /**
   * @param work an empty folder for runs
   */
  TargetFailures(Path work) {
    this.work = work;
  }

  /** One way of failing, from one instant on. */
  Outcome attack(Way way, Begin begin) throws IOException, InterruptedException {
    Path runs = Files.createDirectories(work.resolve(way + "-" + begin));
    Path output = runs.resolve("output.txt");
    Process target = startTarget();
    try (BufferedReader port = target.inputReader();
        PrintStream commands =
            new PrintStream(target.getOutputStream(), true, StandardCharsets.UTF_8)) {
      Process headroom = Headroom.start(command(port.readLine(), target.pid(), runs), output);
      while (headroom.isAlive() && !hasBegun(runs, begin)) {
        Thread.sleep(100);
      }
      Thread.sleep(500);
      commands.println(way);
      Ended ended = Headroom.await(headroom, output, MOST);
      return Outcome.of(way + " from the " + begin, ended, isRight(way, runs));
    } finally {
      target.destroyForcibly().waitFor();
    }
  }

  private static Process startTarget() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-Xmx64m",
            "-cp",
            System.getProperty("java.class.path"),
            FailingTarget.class.getName())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static List<String> command(String port, long pid, Path runs) {
    return Headroom.command(
        "run",
        "--url",
        "http://127.0.0.1:" + port,
        "--pid",
        Long.toString(pid),
        "--cores",
        "1",
        "--no-profile",
        "--warm-up",
        "3",
        "--step",
        "3",
        "--plateau",
        "5",
        "--timeout",
        "2",
        "--json",
        "--runs",
        runs.toString());
  }

  private static boolean hasBegun(Path runs, Begin begin) throws IOException {
    Optional<Path> run = run(runs);
    if (run.isEmpty()) {
      return false;
    }
    Path steps = run.get().resolve("load/steps-" + begin.phase + ".jsonl");
    return Files.exists(steps)
        && Files.readString(steps).lines().filter(line -> line.contains("\"began\"")).count()
            >= begin.step;
  }

  private static Optional<Path> run(Path runs) throws IOException {
    try (Stream<Path> children = Files.list(runs)) {
      return children.filter(Files::isDirectory).findFirst();
    }
  }

  /**
   * An accident that is over may be left out of an answer. Of what fails for good there is none,
   * but of what became slow after its limit was seen, if the answer says that it did not recover.
   */
  private static boolean isRight(Way way, Path runs) throws IOException {
    Path file = run(runs).map(run -> run.resolve("diagnosis.json")).orElse(runs);
    if (!Files.isRegularFile(file)) {
      return false;
    }
    JsonNode diagnosis = Json.documents().readTree(file.toFile());
    boolean harmless = way == Way.NOT_AT_ALL || way == Way.STALL_FOR_5_S;
    boolean told =
        way == Way.SLOWER_AND_SLOWER
            && diagnosis.at("/caveats/warnings").findValuesAsText("code").contains("not-recovered");
    double xMax = diagnosis.at("/load/knee/xMaxPerSecond/estimate").asDouble();
    // 2 ms each, one at a time, on a machine that does other things too.
    return (harmless || told) && xMax > 300 && xMax < 520;
  }
}
