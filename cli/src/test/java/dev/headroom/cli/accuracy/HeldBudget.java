package dev.headroom.cli.accuracy;

import dev.headroom.cli.measure.Conclusion;
import dev.headroom.run.Box;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.RunDirectory;
import dev.headroom.run.metric.CgroupMetric;
import dev.headroom.run.series.Series;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hipparchus.stat.StatUtils;

/**
 * How well recorded boxes were held to their budgets: the cores that they used in the seconds in
 * which their quota ran out in every period.
 */
final class HeldBudget {
  private static final double ALWAYS = 0.95;

  private HeldBudget() {}

  /** Arguments: run directories. */
  public static void main(String[] runs) throws Exception {
    System.out.println(
        "| run | kind | box | budget, cores | used, cores | SD of a second | seconds |");
    System.out.println("|---|---|---|---|---|---|---|");
    for (String folder : runs) {
      RecordedRun run = Conclusion.read(RunDirectory.open(Path.of(folder)));
      for (Box box : run.manifest().boxes()) {
        print(run, box);
      }
    }
  }

  private static void print(RecordedRun run, Box box) {
    double[] used = used(run, box.name());
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %s | %.2f | %.4f | %.4f | %d |%n",
        run.manifest().id(),
        run.manifest().machineOf(box).budgets(),
        box.name(),
        box.cpuCores().orElse(Double.NaN),
        StatUtils.mean(used),
        Math.sqrt(StatUtils.variance(used)),
        used.length);
  }

  private static double[] used(RecordedRun run, String box) {
    Series periods = run.series(box, CgroupMetric.PERIODS.key()).orElseThrow();
    Series throttled = run.series(box, CgroupMetric.THROTTLED_PERIODS.key()).orElseThrow();
    Series cpu = run.series(box, CgroupMetric.CPU_TIME.key()).orElseThrow();
    List<Double> used = new ArrayList<>();
    for (int i = 1; i < periods.size(); i++) {
      double from = periods.secondsAt(i - 1);
      double to = periods.secondsAt(i);
      if (throttled.increase(from, to) > ALWAYS * periods.increase(from, to)) {
        used.add(cpu.rate(from, to));
      }
    }
    return used.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
