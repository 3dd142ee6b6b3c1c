package dev.headroom.analysis.evidence;

import dev.headroom.analysis.demand.LoadRange;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.load.ResponseWindow;
import dev.headroom.run.statement.StatementDigest;
import dev.headroom.run.statement.StatementSnapshot;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
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

  /** What touches data; not what a monitor asks, nor a client's settings. */
  private static final Pattern WORK =
      Pattern.compile(
          "^\\s*\\(?\\s*(SELECT|INSERT|UPDATE|DELETE|REPLACE|WITH|CALL|LOAD|COMMIT)\\b"
              + "(?!.*\\b(information|performance)_schema\\b)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private record Stretch(StatementSnapshot first, StatementSnapshot last) {}

  @Override
  public List<StatementUse> look(RecordedRun run, Evidence evidence) {
    List<StatementSnapshot> snapshots = run.statements().getOrDefault(box, List.of());
    List<Plateau> plateaus = evidence.plateaus();
    List<Stretch> low =
        LoadRange.low(plateaus, evidence.knee().throughputPerSecond()).stream()
            .flatMap(p -> inside(snapshots, p.usedFromSeconds(), p.endSeconds()).stream())
            .toList();
    if (!low.isEmpty()) {
      return uses(low, run);
    }
    double from = plateaus.stream().mapToDouble(p -> p.time().startSeconds()).min().orElse(0);
    double to = plateaus.stream().mapToDouble(Plateau::endSeconds).max().orElse(0);
    return uses(inside(snapshots, from, to).stream().toList(), run);
  }

  /** From the first snapshot in [from, to] to the last; empty if there are not two. */
  private static Optional<Stretch> inside(
      List<StatementSnapshot> snapshots, double from, double to) {
    List<StatementSnapshot> inside =
        snapshots.stream().filter(s -> s.t() >= from && s.t() <= to).toList();
    return inside.size() < 2
        ? Optional.empty()
        : Optional.of(new Stretch(inside.get(0), inside.get(inside.size() - 1)));
  }

  private List<StatementUse> uses(List<Stretch> stretches, RecordedRun run) {
    Map<String, StatementDigest> growth = new TreeMap<>();
    double requests = 0;
    for (Stretch stretch : stretches) {
      grown(stretch)
          .forEach(
              digest -> growth.merge(digest.kind(), digest, (one, other) -> sum(one, other, 1)));
      requests += requests(run, stretch.first().t(), stretch.last().t());
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

  /** Requests answered in [from, to]; of a second that lies partly in it, that part. */
  private static double requests(RecordedRun run, double from, double to) {
    return run.responses().stream()
        .filter(ResponseWindow::ok)
        .mapToDouble(
            window -> {
              double begin = Math.max(from, window.startSeconds());
              double inside = Math.max(0, Math.min(to, window.endSeconds()) - begin);
              return window.count() * inside / (window.endSeconds() - window.startSeconds());
            })
        .sum();
  }

  private static List<StatementDigest> grown(Stretch stretch) {
    Map<String, StatementDigest> before =
        stretch.first().digests().stream()
            .collect(
                Collectors.toMap(StatementDigest::kind, Function.identity(), (one, other) -> one));
    return stretch.last().digests().stream()
        .map(now -> before.containsKey(now.kind()) ? sum(now, before.get(now.kind()), -1) : now)
        .filter(growth -> growth.count() > 0 && WORK.matcher(growth.text()).find())
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

  private static StatementDigest sum(StatementDigest one, StatementDigest other, int sign) {
    return new StatementDigest(
        one.digest(),
        one.schema(),
        one.text(),
        one.count() + sign * other.count(),
        one.timeSeconds() + sign * other.timeSeconds(),
        one.lockSeconds() + sign * other.lockSeconds(),
        one.rowsExamined() + sign * other.rowsExamined(),
        one.rowsSent() + sign * other.rowsSent(),
        one.rowsAffected() + sign * other.rowsAffected(),
        one.noIndexUsed() + sign * other.noIndexUsed(),
        one.errors() + sign * other.errors(),
        // No sum: that of the later snapshot, which has seen more.
        one.leastSeconds());
  }
}
