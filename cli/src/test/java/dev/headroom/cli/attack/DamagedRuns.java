package dev.headroom.cli.attack;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.WarningCode;
import dev.headroom.cli.attack.Headroom.Ended;
import dev.headroom.reference.machine.FolderTree;
import dev.headroom.run.file.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Copies of one run, each damaged in a way that comes from a seed, and analysed. */
final class DamagedRuns {
  private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;
  private static final Duration MOST = Duration.ofSeconds(60);

  private final Path run;
  private final Diagnosis truth;
  private final Path work;
  private final double tolerance;

  /**
   * @param run undamaged, with its diagnosis
   * @param work an empty folder for the copies
   * @param tolerance how far off the measured maximum may be that a right answer gives, over what
   *     the undamaged run gave
   */
  DamagedRuns(Path run, Path work, double tolerance) throws IOException {
    this.run = run;
    this.work = work;
    this.tolerance = tolerance;
    this.truth =
        Json.documents()
            .readValue(Files.readAllBytes(run.resolve("diagnosis.json")), Diagnosis.class);
  }

  /** One to three of its files damaged. */
  Outcome attack(long seed) throws IOException, InterruptedException {
    // Neighbouring seeds of this generator begin alike.
    Random random = new Random(seed * GOLDEN_RATIO);
    Path copy = work.resolve("damaged-" + seed);
    copy(run, copy);
    List<String> done = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      done.add(damage(copy, random));
    }
    String command = random.nextInt(4) == 0 ? "report" : "analyze";
    Path output = work.resolve("output-" + seed);
    Ended ended = Headroom.run(output, MOST, command, "--json", copy.toString());
    Outcome outcome =
        Outcome.of(
            "seed " + seed + ", " + command + ": " + String.join(", ", done),
            ended,
            isRight(ended));
    FolderTree.delete(copy);
    Files.delete(output);
    return outcome;
  }

  private static String damage(Path copy, Random random) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(copy)) {
      files = all.filter(Files::isRegularFile).filter(f -> !isDerived(f)).sorted().toList();
    }
    List<Path> vital = files.stream().filter(DamagedRuns::isVital).toList();
    if (random.nextBoolean() && !vital.isEmpty()) {
      files = vital;
    }
    Path file = files.get(random.nextInt(files.size()));
    Damage damage = Damage.values()[random.nextInt(Damage.values().length)];
    damage.apply(file, random);
    return damage + " " + copy.relativize(file);
  }

  /** Without which there is no answer. */
  private static boolean isVital(Path file) {
    String name = file.getFileName().toString();
    return name.equals("run.json") || name.endsWith(".log") || name.contains("cgroup");
  }

  private static boolean isDerived(Path file) {
    return file.endsWith("report.html") || file.endsWith("load/responses.hlog");
  }

  /**
   * An answer that names another resource, or another throughput, is wrong; where it says itself
   * that the load ended before throughput did, a throughput that is too high. The target has two
   * where arrivals that do not wait overload it early, as the undamaged run says: without its probe
   * only the lower one was seen.
   */
  private boolean isRight(Ended ended) {
    try {
      int begin = ended.output().indexOf('{');
      Diagnosis diagnosis =
          Json.documents().readValue(ended.output().substring(begin), Diagnosis.class);
      double expected = xMax(truth);
      boolean isBound = diagnosis.load().knee().filter(knee -> !knee.reached()).isPresent();
      double xMax = xMax(diagnosis);
      return diagnosis.verdict().resource().equals(truth.verdict().resource())
          && xMax <= (1 + tolerance) * expected
          && (isBound || xMax >= (1 - tolerance) * Math.min(expected, overloadedBy(truth)));
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private static double xMax(Diagnosis diagnosis) {
    return diagnosis.load().knee().map(k -> k.xMaxPerSecond().estimate()).orElse(0.0);
  }

  /** Arrivals a second that did not wait and overloaded it, though users who do get more. */
  private static double overloadedBy(Diagnosis diagnosis) {
    return diagnosis.caveats().warnings().stream()
        .filter(warning -> warning.code() == WarningCode.OVERLOADED_EARLY)
        .mapToDouble(warning -> warning.value("rate"))
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      all.forEach(
          path -> {
            try {
              Files.copy(path, to.resolve(from.relativize(path).toString()));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }
}
