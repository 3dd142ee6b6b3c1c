package dev.headroom.cli.gate.run;

import dev.headroom.analysis.gate.Baseline;
import dev.headroom.analysis.gate.CheckVerdict;
import dev.headroom.analysis.gate.GateResult;
import dev.headroom.analysis.gate.GateVerdict;
import dev.headroom.analysis.gate.goal.GoalVerdict;
import dev.headroom.analysis.gate.sample.RunSample;
import dev.headroom.cli.failure.RefusedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Runs until a gate is sure: as many as it takes at least, one more as long as it cannot tell, and
 * fresh ones before a regression is reported. A baseline that is not known yet is measured in turn
 * with the candidate.
 */
public final class GateSeries {
  /** After so many runs none of which may be compared, the next one will not be either. */
  private static final int HOPELESS = 3;

  /** How a gate judges. */
  public interface Judge {
    /**
     * What these runs say.
     *
     * @param doubted whether a regression was not confirmed, so that only what leaves no doubt may
     *     be called one
     */
    GateResult judge(Optional<Baseline> baseline, List<RunSample> candidate, boolean doubted);

    /** Looks at a run as soon as it is there, for what need not wait for more. */
    void seen(Optional<Baseline> baseline, RunSample run);
  }

  /** Fresh runs that may be measured in vain. */
  private static final int SPARE = 2;

  private final RunSource source;
  private final Optional<Baseline> known;
  private final boolean measuresBaseline;
  private final Limits limits;
  private final Judge judge;
  private final Consumer<String> tell;
  private final List<RunSample> base = new ArrayList<>();
  private final List<RunSample> candidate = new ArrayList<>();
  private int turn;

  /**
   * @param known what to compare with; empty if it is to be measured too, or there are goals alone
   * @param measuresBaseline whether it is to be measured
   * @param tell told what is done and why
   */
  public GateSeries(
      RunSource source,
      Optional<Baseline> known,
      boolean measuresBaseline,
      Limits limits,
      Judge judge,
      Consumer<String> tell) {
    this.source = source;
    this.known = known;
    this.measuresBaseline = measuresBaseline;
    this.limits = limits;
    this.judge = judge;
    this.tell = tell;
  }

  /** What all runs together say in the end. */
  public GateResult perform() throws IOException, InterruptedException {
    while (candidate.size() < limits.least() && !isHopeless()) {
      add();
    }
    GateResult result = judged(candidate, false);
    while (isSuspicion(result) || isWorthMore(result)) {
      if (isSuspicion(result)) {
        Optional<GateResult> confirmed = confirmed(result);
        if (confirmed.isPresent()) {
          return confirmed.get();
        }
        result = judged(candidate, true);
        tell.accept("fresh runs did not show the regression again");
      } else {
        tell.accept("these runs cannot tell: one more");
        add();
        result = judged(candidate, false);
      }
    }
    return result;
  }

  /** A regression that fresh runs show too; empty if they do not. */
  private Optional<GateResult> confirmed(GateResult suspected)
      throws IOException, InterruptedException {
    tell.accept("a regression, if fresh runs show it too");
    int before = candidate.size();
    int telling = 0;
    for (int i = 0; telling < limits.confirming() && i < limits.confirming() + SPARE; i++) {
      add();
      telling += tells(candidate.get(candidate.size() - 1)) ? 1 : 0;
    }
    GateResult all = judged(candidate, false);
    GateResult fresh = judged(candidate.subList(before, candidate.size()), false);
    return Confirmation.holds(suspected, all, fresh) ? Optional.of(all) : Optional.empty();
  }

  /** A run that is no evidence shows nothing, but for one in which the target itself failed. */
  private static boolean tells(RunSample run) {
    return run.flaw().map(flaw -> flaw.code().isFailure()).orElse(true);
  }

  /** One run of the candidate, and one of the baseline where that is measured too. */
  private void add() throws IOException, InterruptedException {
    for (int i = 0; i < (measuresBaseline ? 2 : 1); i++) {
      Side side = measuresBaseline ? Side.ofTurn(turn++) : Side.CANDIDATE;
      RunSample run = source.measure(side);
      (side == Side.BASELINE ? base : candidate).add(run);
      judge.seen(known, run);
    }
  }

  private GateResult judged(List<RunSample> runs, boolean doubted) {
    return judge.judge(baseline(), runs, doubted);
  }

  private Optional<Baseline> baseline() {
    if (!measuresBaseline) {
      return known;
    }
    List<RunSample> sound = base.stream().filter(run -> run.flaw().isEmpty()).toList();
    if (sound.isEmpty()) {
      throw new RefusedException(
          "no run of the baseline may be compared; "
              + base.get(0).id()
              + ": "
              + base.get(0).flaw().orElseThrow());
    }
    return Optional.of(Baseline.of(sound, Optional.empty()));
  }

  private boolean isHopeless() {
    return candidate.size() >= HOPELESS && judged(candidate, false).candidateRuns().isEmpty();
  }

  /** A regression that can still be put to the test. */
  private boolean isSuspicion(GateResult result) {
    return result.verdict() == GateVerdict.REGRESSION
        && candidate.size() < limits.most() + limits.confirming();
  }

  /** Whether it is open for want of runs, and not of what no run of this load would tell. */
  private boolean isWorthMore(GateResult result) {
    boolean wantsRuns =
        result.checks().stream().anyMatch(c -> c.verdict() == CheckVerdict.INCONCLUSIVE)
            || result.goals().stream().anyMatch(g -> g.verdict() == GoalVerdict.INCONCLUSIVE)
            || !result.refused().isEmpty() && !result.candidateRuns().isEmpty();
    return result.verdict() == GateVerdict.INCONCLUSIVE
        && wantsRuns
        && candidate.size() < limits.most();
  }
}
