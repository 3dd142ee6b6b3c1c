package dev.headroom.analysis.gate.statistics;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How the checks of a gate share the false alarms that it may make. Each is tested in two ways, and
 * either is enough: by means, which see much where runs differ as chance has it, and by ranks,
 * which see as much where one run is far off. Ranks come first, for they need little: a check is
 * charged for them only if its values could be dealt out so that chance carries it beyond the
 * margin (R. E. Tarone, "A modified Bonferroni method for discrete data", Biometrics 46, 1990), and
 * then with exactly the share of cases in which they err. Means have the rest, after {@link Holm}.
 * So a gate of an unchanged system alarms in no more cases than it may, however checks depend on
 * each other.
 */
public final class FalseAlarms {
  /** Of all that a gate may make; the rest is left to means whatever the number of checks. */
  private static final double MOST_OF_RANKS = 0.8;

  /** Surer than five runs a side can be, of which 1 in 252 orders has all of one side beyond. */
  private static final double MOST_A_CHECK = 0.004;

  /**
   * A test of whether one check is worse.
   *
   * @param pValue that the means of an unchanged system differ so
   * @param ranks the same values by ranks
   * @param margin change that is allowed
   * @param clear what the shift by ranks has to be greater than
   */
  public record Test(double pValue, RankShift ranks, double margin, double clear) {
    private boolean isPossible() {
      return ranks.mostByChance() > margin;
    }

    private boolean isClear(double level) {
      return ranks.atLeast(level).stream().anyMatch(bound -> bound > clear);
    }
  }

  private FalseAlarms() {}

  /**
   * Adjusted p-values, in the order of the tests: one of at most the share is worse.
   *
   * @param share of gates of an unchanged system that may call one of their checks worse, 0 … 1
   */
  public static List<Double> adjusted(List<Test> tests, double share) {
    List<Test> possible = tests.stream().filter(Test::isPossible).toList();
    double level = Math.min(MOST_A_CHECK, MOST_OF_RANKS * share / Math.max(1, possible.size()));
    double ofRanks = possible.stream().mapToDouble(test -> test.ranks().level(level)).sum();
    List<Double> ofMeans = Holm.adjusted(tests.stream().map(Test::pValue).toList());
    double rest = share / (share - ofRanks);
    return IntStream.range(0, tests.size())
        .mapToObj(
            i -> {
              double byMeans = Math.min(1, rest * ofMeans.get(i));
              return tests.get(i).isClear(level) ? Math.min(ofRanks, byMeans) : byMeans;
            })
        .toList();
  }
}
