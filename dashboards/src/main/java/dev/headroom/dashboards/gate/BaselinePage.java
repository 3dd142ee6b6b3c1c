package dev.headroom.dashboards.gate;

import dev.headroom.analysis.gate.Baseline;
import dev.headroom.analysis.gate.sample.CheckId;
import dev.headroom.analysis.gate.sample.GateMetric;
import dev.headroom.analysis.gate.statistics.RunValues;
import dev.headroom.analysis.gate.statistics.Variance;
import dev.headroom.dashboards.terminal.TerminalStyle;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** A baseline for people. */
public final class BaselinePage {
  private static final double PERCENT = 100;

  private BaselinePage() {}

  /** What was written, in a line. */
  public static String written(Baseline baseline, Path file) {
    return file
        + ": "
        + baseline.runs().size()
        + " runs of "
        + baseline.target()
        + ", "
        + baseline.checks().size()
        + " values each; commit it\n";
  }

  /** A line a check: its value, and how much runs of the same code differ. */
  public static String render(Baseline baseline, TerminalStyle style) {
    StringBuilder page = new StringBuilder();
    page.append(style.text(baseline.target() + ", " + baseline.scenario()));
    page.append(", ").append(baseline.runs().size()).append(" runs\n");
    baseline
        .fingerprint()
        .facts()
        .forEach((name, fact) -> page.append(style.text(name + " " + fact)).append('\n'));
    page.append('\n');
    for (CheckId check : baseline.checks()) {
      RunValues values = baseline.values(check);
      page.append(
          String.format(
              Locale.ROOT,
              "%-40s %16s  %s%n",
              style.text(check.toString()),
              GateWords.value(check.metric(), check.metric().unscaled(values.mean())),
              spread(check.metric(), baseline.known(check))));
    }
    return page.toString();
  }

  private static String spread(GateMetric metric, Optional<Variance> known) {
    return known
        .map(
            v ->
                String.format(
                    Locale.ROOT,
                    metric.kind() == GateMetric.Kind.RATIO
                        ? "runs differ by %.2f points"
                        : "runs differ by %.1f %%",
                    PERCENT * Math.sqrt(v.value())))
        .orElse("");
  }
}
