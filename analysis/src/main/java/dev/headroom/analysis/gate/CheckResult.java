package dev.headroom.analysis.gate;

import dev.headroom.analysis.gate.sample.CheckId;
import dev.headroom.analysis.gate.sample.GateMetric;
import dev.headroom.analysis.gate.statistics.Resolution;
import dev.headroom.analysis.math.Interval;
import java.util.Optional;

/**
 * One check.
 *
 * @param check what was compared
 * @param verdict what became of it
 * @param base mean of the baseline's runs, in the metric's unit; of a ratio scale the geometric one
 * @param candidate likewise of the candidate
 * @param change of the value with its 90 % interval: 0.05 for 5 % more, or, of shares, for 5
 *     points; empty where nothing says how runs differ
 * @param margin change that is allowed
 * @param pValue that an unchanged system shows this, adjusted for the number of checks
 * @param resolution what these runs could have seen, as such a change; empty as above
 * @param severalModes whether runs of the baseline fall into groups
 */
public record CheckResult(
    CheckId check,
    CheckVerdict verdict,
    Optional<Double> base,
    Optional<Double> candidate,
    Optional<Interval> change,
    double margin,
    Optional<Double> pValue,
    Optional<Resolution> resolution,
    boolean severalModes) {

  /** Whether it clearly changed for the worse, be it by as much as to fail or not. */
  public boolean isWorse() {
    boolean isMoreWorse = check.metric().kind() != GateMetric.Kind.THROUGHPUT;
    return verdict == CheckVerdict.REGRESSION
        || verdict == CheckVerdict.INCONCLUSIVE
            && change.filter(c -> isMoreWorse ? c.low() > 0 : c.high() < 0).isPresent();
  }

  /** Of a metric that one side does not have. */
  static CheckResult oneSided(
      CheckId check, CheckVerdict verdict, Optional<Double> base, Optional<Double> candidate) {
    return new CheckResult(
        check,
        verdict,
        base,
        candidate,
        Optional.empty(),
        0,
        Optional.empty(),
        Optional.empty(),
        false);
  }
}
