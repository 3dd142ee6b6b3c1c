package dev.headroom.analysis.gate;

import dev.headroom.analysis.gate.sample.CheckId;
import dev.headroom.analysis.gate.sample.GateMetric;
import dev.headroom.analysis.gate.statistics.Difference;
import dev.headroom.analysis.gate.statistics.FalseAlarms;
import dev.headroom.analysis.gate.statistics.Modes;
import dev.headroom.analysis.gate.statistics.RankShift;
import dev.headroom.analysis.gate.statistics.Resolution;
import dev.headroom.analysis.gate.statistics.RunValues;
import dev.headroom.analysis.math.Interval;
import java.util.Optional;

/** One check, compared. */
final class Check {
  /** Runs of the baseline without which, and without a known variance, nothing is a regression. */
  private static final int MIN_RUNS = 3;

  /** Share of the margin that a shift by ranks is surely beyond where a check is worse. */
  private static final double CLEAR = 1 / 3.0;

  private final CheckId id;
  private final GateMetric metric;
  private final RunValues base;
  private final RunValues candidate;
  private final RankShift ranks;
  private final Optional<Difference> difference;
  private final boolean isFounded;
  private final GateRules rules;
  private final double margin;

  Check(CheckId id, Baseline baseline, RunValues candidate, GateRules rules) {
    this.id = id;
    this.metric = id.metric();
    this.base = baseline.values(id);
    this.candidate = candidate;
    this.rules = rules;
    this.margin = rules.margins().of(id);
    this.ranks = new RankShift(base, candidate);
    this.difference =
        base.runs() == 0 || candidate.runs() == 0
            ? Optional.empty()
            : Difference.between(base, candidate, baseline.known(id));
    this.isFounded = base.runs() >= MIN_RUNS || baseline.known(id).isPresent();
  }

  /** Empty where there is nothing to test. */
  Optional<FalseAlarms.Test> test() {
    double clear = rules.strict() ? margin : CLEAR * margin;
    return difference.map(found -> new FalseAlarms.Test(found.pValue(), ranks, margin, clear));
  }

  /** Of one that one side does not have, or of which nothing says how runs differ. */
  CheckResult untested() {
    return CheckResult.oneSided(id, oneSided(), value(base), value(candidate));
  }

  /** A limit that the candidate has reached and the baseline has not may be a new one. */
  private CheckVerdict oneSided() {
    if (base.runs() == 0 && metric != GateMetric.XMAX) {
      return CheckVerdict.NEW;
    }
    return candidate.runs() == 0 ? CheckVerdict.MISSING : CheckVerdict.INCONCLUSIVE;
  }

  private Optional<Double> value(RunValues runs) {
    return runs.runs() == 0 ? Optional.empty() : Optional.of(metric.unscaled(runs.mean()));
  }

  /**
   * Judged.
   *
   * @param adjusted p-value
   */
  CheckResult result(double adjusted) {
    Difference found = difference.orElseThrow();
    Interval interval = ranks.narrowed(found.interval());
    return new CheckResult(
        id,
        verdict(interval, adjusted),
        value(base),
        value(candidate),
        Optional.of(change(interval)),
        Math.abs(metric.change(margin)),
        Optional.of(adjusted),
        Optional.of(resolution(found)),
        Modes.areSeveral(base.values(), margin));
  }

  private CheckVerdict verdict(Interval interval, double adjusted) {
    boolean isBeyond = (rules.strict() ? interval.low() : interval.estimate()) > margin;
    if (isFounded && isBeyond && interval.low() > 0 && adjusted <= rules.falseAlarms()) {
      return CheckVerdict.REGRESSION;
    }
    return interval.high() < margin ? CheckVerdict.PASS : CheckVerdict.INCONCLUSIVE;
  }

  /** Where more is better the interval's ends change places. */
  private Interval change(Interval interval) {
    double low = metric.change(interval.low());
    double high = metric.change(interval.high());
    return new Interval(
        Math.min(low, high), metric.change(interval.estimate()), Math.max(low, high));
  }

  private Resolution resolution(Difference found) {
    double deviation =
        found.standardError() / Math.sqrt(1.0 / base.runs() + 1.0 / candidate.runs());
    Resolution onScale = Resolution.of(found, deviation, margin);
    return new Resolution(Math.abs(metric.change(onScale.smallestEffect())), onScale.runsNeeded());
  }
}
