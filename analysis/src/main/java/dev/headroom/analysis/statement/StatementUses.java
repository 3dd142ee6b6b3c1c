package dev.headroom.analysis.statement;

import dev.headroom.analysis.diagnosis.Plateau;
import dev.headroom.analysis.diagnosis.StatementUse;
import dev.headroom.analysis.model.Evidence;
import dev.headroom.run.Phase;
import dev.headroom.run.StatementDigest;
import dev.headroom.run.StatementSnapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What happened between two snapshots of a database's digests. */
public final class StatementUses {
  private static final double LEAST_TIME_SHARE = 0.001;
  private static final double MOST_OF_KNEE = 0.85;

  /** What touches data; not what a monitor asks, nor a client's settings. */
  private static final Pattern WORK =
      Pattern.compile(
          "^\\s*\\(?\\s*(SELECT|INSERT|UPDATE|DELETE|REPLACE|WITH|CALL|LOAD|COMMIT)\\b(?!.*_schema)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private StatementUses() {}

  /** Statements of a box's database during the measured load, by time; none if not recorded. */
  public static List<StatementUse> of(Evidence evidence, String box) {
    List<StatementSnapshot> snapshots = evidence.run().statements().getOrDefault(box, List.of());
    double from = evidence.plateaus().stream().mapToDouble(Plateau::startSeconds).min().orElse(0);
    double to = evidence.plateaus().stream().mapToDouble(Plateau::endSeconds).max().orElse(0);
    List<StatementSnapshot> inside =
        snapshots.stream().filter(s -> s.t() >= from && s.t() <= to).toList();
    if (inside.size() < 2) {
      return List.of();
    }
    StatementSnapshot first = inside.get(0);
    StatementSnapshot last = inside.get(inside.size() - 1);
    return between(box, first, last, requests(evidence, first.t(), last.t()));
  }

  /** The plateaus of the curve up to four fifths of the knee: they stand together. */
  private static List<Plateau> unsaturated(Evidence evidence) {
    double most = MOST_OF_KNEE * evidence.knee().throughputPerSecond();
    List<Plateau> curve =
        evidence.plateaus().stream()
            .filter(p -> p.phase() == Phase.CURVE && p.throughputPerSecond() <= most)
            .toList();
    return curve.isEmpty() ? evidence.plateaus() : curve;
  }

  private static double requests(Evidence evidence, double from, double to) {
    return evidence.run().responses().stream()
        .filter(window -> window.ok() && window.startSeconds() >= from && window.endSeconds() <= to)
        .mapToLong(window -> window.count())
        .sum();
  }

  static List<StatementUse> between(
      String box, StatementSnapshot first, StatementSnapshot last, double requests) {
    Map<String, StatementDigest> before =
        first.digests().stream()
            .collect(
                Collectors.toMap(
                    d -> d.schema() + d.digest(), Function.identity(), (one, other) -> one));
    List<StatementDigest> grown = new ArrayList<>();
    for (StatementDigest now : last.digests()) {
      StatementDigest old = before.get(now.schema() + now.digest());
      StatementDigest growth = old == null ? now : minus(now, old);
      if (growth.count() > 0 && WORK.matcher(now.text()).find()) {
        grown.add(growth);
      }
    }
    double time = grown.stream().mapToDouble(StatementDigest::timeSeconds).sum();
    return grown.stream()
        .filter(digest -> digest.timeSeconds() >= LEAST_TIME_SHARE * time)
        .sorted(Comparator.comparingDouble(StatementDigest::timeSeconds).reversed())
        .map(digest -> use(box, digest, requests, time))
        .toList();
  }

  private static StatementUse use(
      String box, StatementDigest digest, double requests, double allTime) {
    double count = digest.count();
    return new StatementUse(
        box,
        digest.text(),
        requests == 0 ? 0 : count / requests,
        allTime == 0 ? 0 : digest.timeSeconds() / allTime,
        digest.timeSeconds() / count,
        digest.rowsExamined() / count,
        digest.rowsSent() / count);
  }

  private static StatementDigest minus(StatementDigest now, StatementDigest old) {
    return new StatementDigest(
        now.digest(),
        now.schema(),
        now.text(),
        now.count() - old.count(),
        now.timeSeconds() - old.timeSeconds(),
        now.lockSeconds() - old.lockSeconds(),
        now.rowsExamined() - old.rowsExamined(),
        now.rowsSent() - old.rowsSent(),
        now.rowsAffected() - old.rowsAffected(),
        now.noIndexUsed() - old.noIndexUsed(),
        now.errors() - old.errors());
  }
}
