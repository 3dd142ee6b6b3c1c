package dev.headroom.analysis.finding;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.evidence.EvidenceKind;
import dev.headroom.analysis.evidence.StatementUse;
import dev.headroom.analysis.evidence.jvm.StateTime;
import dev.headroom.analysis.evidence.latency.LatencyGrowth;
import dev.headroom.analysis.profile.Frame;
import dev.headroom.run.statement.TableIndex;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was found out about a resource that binds: every rule's finding, and the evidence that
 * remedies and readers want beside them.
 *
 * @param causes found, the strongest first
 * @param growth where a request's time grew
 * @param states what is done for a request at the knee
 * @param statements of the resource's database, by time
 * @param indexes of that database
 * @param frames of the resource's JVM, by CPU
 * @param lacking evidence that was not there, with the ids of the rules that wanted it
 * @param examined how many rules apply to the resource and had what they need
 */
public record Findings(
    List<Cause> causes,
    List<LatencyGrowth> growth,
    List<StateTime> states,
    List<StatementUse> statements,
    List<TableIndex> indexes,
    List<Frame> frames,
    Map<EvidenceKind, Set<String>> lacking,
    int examined) {
  /** Share of the bottleneck's demand below which a finding is told, but is not why it binds. */
  private static final double MIN_STRENGTH = 0.02;

  public Findings {
    causes = List.copyOf(causes);
    growth = List.copyOf(growth);
    states = List.copyOf(states);
    statements = List.copyOf(statements);
    indexes = List.copyOf(indexes);
    frames = List.copyOf(frames);
    lacking = Map.copyOf(lacking);
  }

  /** Nothing but where a request's time goes, as where no resource binds. */
  public static Findings onlyTimes(List<LatencyGrowth> growth, List<StateTime> states) {
    return new Findings(List.of(), growth, states, List.of(), List.of(), List.of(), Map.of(), 0);
  }

  /** The same with other causes, in the order of what they explain. */
  public Findings with(List<Cause> other) {
    return new Findings(other, growth, states, statements, indexes, frames, lacking, examined);
  }

  /** The cause that explains most; empty where what was found explains nothing, as a symptom. */
  public Optional<Cause> strongest() {
    return causes.stream().findFirst().filter(cause -> cause.strength() >= MIN_STRENGTH);
  }

  /** The strongest cause, if it is of that rule. */
  public Optional<Cause> strongest(String rule) {
    return strongest().filter(cause -> cause.rule().equals(rule));
  }

  /** As the diagnosis has it. */
  public Diagnosis.Why why() {
    return new Diagnosis.Why(causes, growth, states, statements, frames);
  }
}
