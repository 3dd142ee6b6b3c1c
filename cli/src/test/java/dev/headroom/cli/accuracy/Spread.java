package dev.headroom.cli.accuracy;

import dev.headroom.analysis.demand.CostDrift;
import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.cli.accuracy.live.LiveCases;
import dev.headroom.cli.accuracy.live.LiveExam;
import dev.headroom.cli.accuracy.live.LiveLoad;
import dev.headroom.cli.measure.Conclusion;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.RunDirectory;
import dev.headroom.run.RunLayout;
import dev.headroom.run.metric.SystemMetric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.hipparchus.stat.descriptive.DescriptiveStatistics;

/**
 * Prints how much the figures of an unchanged system vary from run to run, as they are and
 * converted to one machine speed. Arguments: how many runs to make, 5 if none; and a folder, whose
 * earlier runs of that system are diagnosed anew and counted too, so that 0 runs print those.
 */
public final class Spread {
  private final Map<String, DescriptiveStatistics> plain = new LinkedHashMap<>();
  private final Map<String, DescriptiveStatistics> normalised = new LinkedHashMap<>();

  private Spread() {}

  public static void main(String[] arguments) throws Exception {
    int repeats = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
    Path runs =
        arguments.length > 1 ? Path.of(arguments[1]) : Files.createTempDirectory("headroom-runs");
    LiveExam exam = LiveExam.in(runs, new LiveLoad(1, false));
    for (int i = 0; i < repeats; i++) {
      exam.measure(LiveCases.asShipped(), 1);
    }
    Spread spread = new Spread();
    for (Path run : runsIn(runs)) {
      spread.add(Conclusion.draw(RunDirectory.open(run), System.err::println), run);
    }
    spread.print();
  }

  private static List<Path> runsIn(Path runs) throws IOException {
    try (Stream<Path> children = Files.list(runs)) {
      return children.filter(Files::isDirectory).sorted().toList();
    }
  }

  private void add(Diagnosis diagnosis, Path folder) throws IOException {
    RecordedRun run = Conclusion.read(RunDirectory.open(folder));
    double speed = speed(run);
    diagnosis
        .load()
        .knee()
        .ifPresent(k -> add("X_max, req/s", k.xMaxPerSecond().estimate(), 1 / speed));
    diagnosis
        .ladder()
        .forEach(
            rung ->
                add(
                    "demand of " + rung.resource() + ", ms",
                    1_000 * rung.demandPerRequest().estimate(),
                    rung.resource().type().isSoft() ? 1 : speed));
    diagnosis
        .load()
        .knee()
        .filter(knee -> !diagnosis.ladder().isEmpty())
        .ifPresent(
            knee ->
                add(
                    "first limit of the ladder over X_max",
                    diagnosis.ladder().get(0).limitPerSecond().estimate()
                        / knee.xMaxPerSecond().estimate(),
                    1));
    CostDrift.seen(run)
        .forEach((id, drift) -> add("drift of " + id + " within a run, %", 100 * drift, 1));
    add("machine speed, rounds/µs", speed / 1e6, 1);
  }

  private void add(String figure, double value, double factor) {
    plain.computeIfAbsent(figure, f -> new DescriptiveStatistics()).addValue(value);
    normalised.computeIfAbsent(figure, f -> new DescriptiveStatistics()).addValue(value * factor);
  }

  private static double speed(RecordedRun run) {
    return run.series(RunLayout.HOST, SystemMetric.MACHINE_SPEED.key())
        .orElseThrow()
        .mean(0, Double.POSITIVE_INFINITY);
  }

  private void print() {
    System.out.println("| figure | runs | mean | spread (CV) | spread at one machine speed |");
    System.out.println("|---|---|---|---|---|");
    plain.forEach(
        (figure, values) ->
            System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.3g | %.1f %% | %.1f %% |%n",
                figure,
                String.join(
                    ", ",
                    java.util.Arrays.stream(values.getValues())
                        .mapToObj(v -> String.format(Locale.ROOT, "%.3g", v))
                        .toList()),
                values.getMean(),
                cv(values),
                cv(normalised.get(figure))));
  }

  private static double cv(DescriptiveStatistics values) {
    return 100 * values.getStandardDeviation() / values.getMean();
  }
}
