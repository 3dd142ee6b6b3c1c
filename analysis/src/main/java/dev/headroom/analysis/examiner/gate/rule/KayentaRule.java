package dev.headroom.analysis.examiner.gate.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Kayenta's judge of canaries: the lower end of the 98 % interval of the Hodges–Lehmann shift is
 * above a quarter of the shift itself (spinnaker/kayenta, {@code MannWhitneyClassifier}). A side is
 * 60 points, as an hour with one a minute has.
 */
final class KayentaRule implements PublishedRule {
  private static final int WINDOWS_A_POINT = 5;

  /** Two-sided 98 %. */
  private static final double Z = 2.326;

  private static final double TOLERANCE = 0.25;

  @Override
  public String name() {
    return "Kayenta's judge";
  }

  @Override
  public double score(RestartPair pair) {
    double[] base = RestartPair.all(pair.base(), KayentaRule::points);
    double[] candidate = RestartPair.all(pair.candidate(), KayentaRule::points);
    double[] shifts = new double[base.length * candidate.length];
    for (int i = 0; i < base.length; i++) {
      for (int j = 0; j < candidate.length; j++) {
        shifts[i * candidate.length + j] = candidate[j] - base[i];
      }
    }
    Arrays.sort(shifts);
    int n = shifts.length;
    double half = Z * MannWhitney.deviation(base.length, candidate.length);
    int low = (int) Math.max(0, Math.floor(n / 2.0 - half));
    double estimate = (shifts[(n - 1) / 2] + shifts[n / 2]) / 2;
    return (shifts[low] - TOLERANCE * Math.abs(estimate)) / FixedRule.mean(base);
  }

  private static List<Double> points(Restart restart) {
    List<Double> points = new ArrayList<>();
    List<Double> windows = restart.windows();
    for (int i = 0; i + WINDOWS_A_POINT <= windows.size(); i += WINDOWS_A_POINT) {
      points.add(Restart.median(windows.subList(i, i + WINDOWS_A_POINT)));
    }
    return points;
  }

  @Override
  public double threshold() {
    return 0;
  }
}
