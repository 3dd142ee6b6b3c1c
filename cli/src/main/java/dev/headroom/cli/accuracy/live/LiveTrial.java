package dev.headroom.cli.accuracy.live;

import dev.headroom.reference.fault.Strength;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One measurement of a case.
 *
 * @param fault the case's name
 * @param strength of the fault; 1 of a system as shipped
 * @param repeat from 1 on
 * @param load that it is measured with
 */
public record LiveTrial(String fault, double strength, int repeat, LiveLoad load) {
  private static final double USUAL = Strength.USUAL.factor();

  /**
   * All of them, round by round, so that a slow hour of the machine falls on all cases alike. A
   * system that does not differ by strength is measured at one.
   */
  static List<LiveTrial> of(
      List<LiveCase> cases, List<Double> strengths, int repeats, LiveLoad load) {
    List<LiveTrial> trials = new ArrayList<>();
    for (int repeat = 1; repeat <= repeats; repeat++) {
      for (LiveCase known : cases) {
        for (double strength : distinct(known, strengths)) {
          trials.add(new LiveTrial(known.name(), strength, repeat, load));
        }
      }
    }
    return trials;
  }

  private static List<Double> distinct(LiveCase known, List<Double> strengths) {
    return strengths.stream().map(known::topology).distinct().count() == 1
        ? List.of(strengths.contains(USUAL) ? USUAL : strengths.get(0))
        : strengths;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s ×%.2g, round %d", fault, strength, repeat);
  }
}
