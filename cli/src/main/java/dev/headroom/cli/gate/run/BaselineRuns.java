package dev.headroom.cli.gate.run;

import dev.headroom.analysis.gate.sample.RunSample;
import dev.headroom.cli.failure.RefusedException;
import dev.headroom.cli.target.TargetStart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs for a baseline: so many as may be compared, for it is made of no others. */
public final class BaselineRuns {
  /** Runs that may be measured in vain. */
  static final int SPARE = 2;

  private BaselineRuns() {}

  /**
   * Measures a target.
   *
   * @param file headroom.yaml
   * @param scenario of the baseline that they replace
   * @throws RefusedException if too many are no evidence
   */
  public static List<RunSample> measure(
      MeasureOptions options, int wanted, Optional<Path> file, Optional<String> scenario)
      throws IOException, InterruptedException {
    Map<Side, TargetStart> starts = Map.of(Side.BASELINE, options.start());
    try (RunMeasurer measurer = RunMeasurer.begin(options, starts, file, scenario)) {
      return measure(measurer, wanted);
    }
  }

  static List<RunSample> measure(RunSource source, int wanted)
      throws IOException, InterruptedException {
    List<RunSample> sound = new ArrayList<>();
    int flawed = 0;
    while (sound.size() < wanted) {
      RunSample sample = source.measure(Side.BASELINE);
      if (sample.flaw().isEmpty()) {
        sound.add(sample);
      } else if (++flawed > SPARE) {
        throw new RefusedException(
            flawed + " runs are no evidence; the last: " + sample.flaw().get());
      }
    }
    return sound;
  }
}
