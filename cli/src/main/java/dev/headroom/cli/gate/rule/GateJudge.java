package dev.headroom.cli.gate.rule;

import dev.headroom.analysis.gate.Baseline;
import dev.headroom.analysis.gate.Gate;
import dev.headroom.analysis.gate.GateResult;
import dev.headroom.analysis.gate.GateRules;
import dev.headroom.analysis.gate.goal.Requirement;
import dev.headroom.analysis.gate.sample.RunSample;
import dev.headroom.cli.gate.run.GateSeries;
import java.util.List;
import java.util.Optional;

/** A gate with the rules and goals that were asked for. */
public final class GateJudge implements GateSeries.Judge {
  private final List<Requirement> goals;
  private final GateRules rules;
  private final GateRules doubtful;

  /**
   * @throws dev.headroom.cli.failure.RefusedException if a rule or goal makes no sense
   */
  public GateJudge(GateRuleOptions options, GatePart part) {
    this.goals = options.goals(part);
    this.rules = options.rules(part, false);
    this.doubtful = options.rules(part, true);
  }

  public boolean hasGoals() {
    return !goals.isEmpty();
  }

  @Override
  public GateResult judge(Optional<Baseline> baseline, List<RunSample> candidate, boolean doubted) {
    KnownNames.of(baseline, candidate).require(rules);
    return Gate.judge(baseline, candidate, goals, doubted ? doubtful : rules);
  }

  /** A request that is rare may come later; a slip in a metric's name is none. */
  @Override
  public void seen(Optional<Baseline> baseline, RunSample run) {
    KnownNames.of(baseline, List.of(run)).requireNoSlips(rules);
  }
}
