package dev.headroom.analysis.examiner.baseline;

import java.util.List;

/** All of them; a new one is one file and one line here. */
public final class Baselines {
  private static final List<Baseline> ALL =
      List.of(new HighestUtilization(), new FixedThresholds(), new LargestChange(), new Guess());

  private Baselines() {}

  public static List<Baseline> all() {
    return ALL;
  }
}
