package dev.headroom.analysis.evidence;

import dev.headroom.analysis.demand.LoadRange;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.statement.StatementDigest;
import dev.headroom.run.statement.StatementSnapshot;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the statements of a box's database cost, by time; none if not recorded during the load.
 * Their times are by the wall clock, and near saturation include waiting for a CPU; so they are
 * taken from the stretches of low load, each between two snapshots of the same plateau, and from
 * the whole load only where there are none.
 *
 * @param box of the database
 */
public record StatementUses(String box) implements EvidenceView<List<StatementUse>> {
  private static final double MIN_TIME_SHARE = 0.001;

  @Override
  public List<StatementUse> look(RecordedRun run, Evidence evidence) {
    List<StatementSnapshot> snapshots = run.statements().getOrDefault(box, List.of());
    List<Plateau> plateaus = evidence.plateaus();
    List<StatementGrowth> low =
        LoadRange.low(plateaus, evidence.knee().throughputPerSecond()).stream()
            .flatMap(
                p ->
                    StatementGrowth.inside(snapshots, p.usedFromSeconds(), p.endSeconds()).stream())
            .toList();
    if (!low.isEmpty()) {
      return uses(low, run);
    }
    double from = plateaus.stream().mapToDouble(p -> p.time().startSeconds()).min().orElse(0);
    double to = plateaus.stream().mapToDouble(Plateau::endSeconds).max().orElse(0);
    return uses(StatementGrowth.inside(snapshots, from, to).stream().toList(), run);
  }

  private List<StatementUse> uses(List<StatementGrowth> stretches, RecordedRun run) {
    Map<String, StatementDigest> growth = new TreeMap<>();
    double requests = 0;
    for (StatementGrowth stretch : stretches) {
      stretch
          .statements()
          .forEach(
              digest ->
                  growth.merge(
                      digest.kind(), digest, (one, other) -> StatementGrowth.sum(one, other, 1)));
      requests += stretch.requests(run);
    }
    double time = growth.values().stream().mapToDouble(StatementDigest::timeSeconds).sum();
    double all = requests;
    Map<String, StatementDigest> seen = lookedAt(run);
    return growth.values().stream()
        .filter(digest -> digest.timeSeconds() >= MIN_TIME_SHARE * time)
        .sorted(Comparator.comparingDouble(StatementDigest::timeSeconds).reversed())
        .map(digest -> use(digest, seen.getOrDefault(digest.kind(), digest), all, time))
        .toList();
  }

  /** An execution may have been seen after the stretch that its kind is measured in. */
  private Map<String, StatementDigest> lookedAt(RecordedRun run) {
    return run.statements().getOrDefault(box, List.of()).stream()
        .flatMap(snapshot -> snapshot.digests().stream())
        .filter(digest -> !digest.shape().isEmpty())
        .collect(
            Collectors.toMap(StatementDigest::kind, Function.identity(), (one, later) -> later));
  }

  private StatementUse use(
      StatementDigest digest, StatementDigest seen, double requests, double allTime) {
    double count = digest.count();
    return new StatementUse(
        box,
        digest.text(),
        requests == 0 ? 0 : count / requests,
        allTime == 0 ? 0 : digest.timeSeconds() / allTime,
        digest.timeSeconds() / count,
        Optional.of(digest.leastSeconds()).filter(least -> least > 0),
        digest.rowsExamined() / count,
        digest.rowsSent() / count,
        digest.rowsAffected() / count,
        seen.shape(),
        seen.accesses());
  }
}
