package dev.headroom.analysis.gate.cause;

import dev.headroom.analysis.gate.cost.CostKind;
import dev.headroom.analysis.gate.cost.CostTree;
import dev.headroom.analysis.gate.sample.GateMetric;
import dev.headroom.analysis.math.Interval;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What is behind checks that became worse. */
public final class Causes {
  private Causes() {}

  /**
   * A cause for each kind of cost that one of the metrics is about, known or not; of kinds that may
   * only have slowed something down, those of statements are left out if they did not change.
   *
   * @param worse metrics that became worse
   * @param base what requests cost in the baseline's runs
   * @param candidate what they cost in each of the candidate's
   */
  public static List<Cause> of(
      Set<GateMetric> worse,
      Map<CostKind, CostTree> base,
      Collection<Map<CostKind, CostTree>> candidate) {
    Set<CostKind> about = EnumSet.noneOf(CostKind.class);
    worse.forEach(metric -> ofWork(metric).ifPresent(about::add));
    boolean isSlower =
        worse.stream()
            .map(GateMetric::kind)
            .anyMatch(
                kind -> kind == GateMetric.Kind.LATENCY || kind == GateMetric.Kind.THROUGHPUT);
    List<Cause> causes = new ArrayList<>();
    for (CostKind kind : CostKind.values()) {
      boolean isAsked = about.contains(kind) || isSlower && kind == CostKind.CPU;
      boolean mayMatter = isSlower && !kind.isOfMethods();
      if (isAsked || mayMatter) {
        Cause cause = of(kind, base.get(kind), trees(kind, candidate));
        if (isAsked || cause.unknown().isEmpty()) {
          causes.add(cause);
        }
      }
    }
    return causes;
  }

  private static Optional<CostKind> ofWork(GateMetric metric) {
    return switch (metric) {
      case CPU -> Optional.of(CostKind.CPU);
      case ALLOCATED, GC -> Optional.of(CostKind.ALLOCATED);
      case STATEMENTS -> Optional.of(CostKind.STATEMENTS);
      case ROWS, DB_BYTES -> Optional.of(CostKind.ROWS);
      default -> Optional.empty();
    };
  }

  private static List<CostTree> trees(
      CostKind kind, Collection<Map<CostKind, CostTree>> candidate) {
    return candidate.stream().map(costs -> costs.get(kind)).filter(Objects::nonNull).toList();
  }

  private static Cause of(CostKind kind, CostTree base, List<CostTree> trees) {
    if (base == null) {
      return Cause.unknown(kind, Unknown.NOT_IN_BASELINE);
    }
    if (trees.isEmpty()) {
      return Cause.unknown(kind, Unknown.NOT_IN_CANDIDATE);
    }
    CostTree candidate = CostTree.merged(trees);
    Optional<Interval> change =
        new CostChange(base, candidate).of(base.root().costs(), candidate.root().costs());
    if (change.isEmpty()) {
      return Cause.unknown(kind, Unknown.TOO_FEW_RUNS);
    }
    if (!(change.get().low() > 0)) {
      return new Cause(kind, change, List.of(), Optional.of(Unknown.UNCHANGED));
    }
    List<Suspect> suspects = SuspectSearch.in(base, candidate);
    return new Cause(
        kind,
        change,
        suspects,
        suspects.isEmpty() ? Optional.of(Unknown.SPREAD) : Optional.empty());
  }
}
