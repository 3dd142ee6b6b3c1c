package dev.headroom.cli.gate.run;

import dev.headroom.analysis.gate.Baseline;
import dev.headroom.analysis.gate.GateResult;
import dev.headroom.cli.failure.RefusedException;
import dev.headroom.cli.target.TargetStart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How many runs a gate measures by itself, and whether the baseline's too. */
public final class SeriesOptions {
  private static final String BASELINE_COMMAND = "--baseline-command";
  private static final int MIN_RUNS = 5;
  private static final int MAX_RUNS = 10;
  private static final int MOST_RUNS = 100;

  @Option(
      names = BASELINE_COMMAND,
      paramLabel = "COMMAND",
      description =
          "starts what the candidate is compared with, in turn with it on this machine; then no"
              + " baseline's file is needed")
  private String baselineCommand;

  @Option(
      names = "--min-runs",
      paramLabel = "N",
      description = "runs of the candidate before it is judged (default: " + MIN_RUNS + ")")
  private Integer minRuns;

  @Option(
      names = "--max-runs",
      paramLabel = "N",
      description = "runs of it where fewer cannot tell (default: " + MAX_RUNS + ")")
  private Integer maxRuns;

  @Option(
      names = "--confirm",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "fresh runs that have to show a regression again before it is one (default:"
              + " ${DEFAULT-VALUE})")
  private int confirm;

  /** Whether the baseline is measured too. */
  public boolean measuresBaseline() {
    return baselineCommand != null;
  }

  /**
   * Takes a command where the command line has none.
   *
   * @param written in headroom.yaml
   */
  public void baselineCommandOr(Optional<String> written) {
    baselineCommand = baselineCommand == null ? written.orElse(null) : baselineCommand;
  }

  /**
   * Measures until the gate is sure.
   *
   * @param baseline that is known; empty if it is measured, or there are goals alone
   * @param file headroom.yaml
   * @throws RefusedException if it is not said what is to be measured, or an option makes no sense
   */
  public GateResult perform(
      MeasureOptions measured,
      Optional<Baseline> baseline,
      GateSeries.Judge judge,
      Optional<Path> file)
      throws IOException, InterruptedException {
    Limits limits = limits();
    Map<Side, TargetStart> starts = new EnumMap<>(Side.class);
    starts.put(Side.CANDIDATE, measured.start());
    if (measuresBaseline()) {
      starts.put(Side.BASELINE, measured.start(BASELINE_COMMAND, baselineCommand));
    }
    try (RunMeasurer measurer =
        RunMeasurer.begin(measured, starts, file, baseline.map(Baseline::scenario))) {
      return new GateSeries(measurer, baseline, measuresBaseline(), limits, judge, measurer::tell)
          .perform();
    }
  }

  private Limits limits() {
    int least =
        minRuns == null ? Math.min(MIN_RUNS, maxRuns == null ? MIN_RUNS : maxRuns) : minRuns;
    int most = maxRuns == null ? Math.max(MAX_RUNS, least) : maxRuns;
    boolean isInBounds = least >= 1 && most <= MOST_RUNS && confirm >= 1 && confirm <= MOST_RUNS;
    if (!isInBounds || most < least) {
      throw new RefusedException(
          "--min-runs, --max-runs and --confirm: each must be from 1 to "
              + MOST_RUNS
              + ", and --max-runs not below --min-runs");
    }
    return new Limits(least, most, confirm);
  }
}
