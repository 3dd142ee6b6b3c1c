package dev.headroom.analysis.evidence;

import dev.headroom.run.RecordedRun;
import dev.headroom.run.load.ResponseWindow;
import dev.headroom.run.statement.StatementDigest;
import dev.headroom.run.statement.StatementSnapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a database did between two snapshots of its statements.
 *
 * @param first of them
 * @param last of them
 */
public record StatementGrowth(StatementSnapshot first, StatementSnapshot last) {
  /** What touches data; not what a monitor asks, nor a client's settings. */
  private static final Pattern WORK =
      Pattern.compile(
          "^\\s*\\(?\\s*(SELECT|INSERT|UPDATE|DELETE|REPLACE|WITH|CALL|LOAD|COMMIT)\\b"
              + "(?!.*\\b(information|performance)_schema\\b)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /**
   * From the first snapshot in [from, to], epoch seconds, to the last; empty if there are not two.
   */
  public static Optional<StatementGrowth> inside(
      List<StatementSnapshot> snapshots, double from, double to) {
    List<StatementSnapshot> inside =
        snapshots.stream().filter(s -> s.t() >= from && s.t() <= to).toList();
    return inside.size() < 2
        ? Optional.empty()
        : Optional.of(new StatementGrowth(inside.get(0), inside.get(inside.size() - 1)));
  }

  /** Requests answered meanwhile; of a second that lies partly in it, that part. */
  public double requests(RecordedRun run) {
    return run.responses().stream()
        .filter(ResponseWindow::ok)
        .mapToDouble(
            window -> {
              double begin = Math.max(first.t(), window.startSeconds());
              double inside = Math.max(0, Math.min(last.t(), window.endSeconds()) - begin);
              return window.count() * inside / (window.endSeconds() - window.startSeconds());
            })
        .sum();
  }

  /** Statements that were executed meanwhile, with what they cost meanwhile. */
  public List<StatementDigest> statements() {
    Map<String, StatementDigest> before =
        first.digests().stream()
            .collect(
                Collectors.toMap(StatementDigest::kind, Function.identity(), (one, other) -> one));
    return last.digests().stream()
        .map(now -> before.containsKey(now.kind()) ? sum(now, before.get(now.kind()), -1) : now)
        .filter(growth -> growth.count() > 0 && WORK.matcher(growth.text()).find())
        .toList();
  }

  static StatementDigest sum(StatementDigest one, StatementDigest other, int sign) {
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
