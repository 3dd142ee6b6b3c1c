package dev.headroom.analysis.evidence;

import dev.headroom.analysis.measure.Plateau;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.metric.DatabaseMetric;
import dev.headroom.run.metric.MetricKey;
import dev.headroom.run.statement.StatementDigest;
import dev.headroom.run.statement.StatementSnapshot;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How transactions wait for rows that others have changed.
 *
 * @param waitingSessions at the knee, on average; NaN where not recorded
 * @param deadlocksPerRequest at the knee; NaN where not recorded
 * @param statement the one that waits longest of those that lock rows, normalised; empty where none
 *     was recorded
 */
public record RowLockUse(
    double waitingSessions, double deadlocksPerRequest, Optional<String> statement) {
  /** What takes rows for itself. */
  private static final Pattern LOCKS =
      Pattern.compile(
          "^\\s*(UPDATE|DELETE|INSERT|REPLACE)\\b.*|.*\\bFOR\\s+UPDATE\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /**
   * In one database.
   *
   * @param box where it runs
   */
  public record Of(String box) implements EvidenceView<RowLockUse> {
    @Override
    public RowLockUse look(RecordedRun run, Evidence evidence) {
      Plateau knee = evidence.knee();
      double waited = rate(run, DatabaseMetric.ROW_LOCK_TIME.key(), knee);
      double gauge =
          run.series(box, DatabaseMetric.ROW_LOCK_WAITING.key())
              .map(series -> series.mean(knee.usedFromSeconds(), knee.endSeconds()))
              .orElse(Double.NaN);
      return new RowLockUse(
          Double.isNaN(waited) ? gauge : waited,
          rate(run, DatabaseMetric.DEADLOCKS.key(), knee) / knee.throughputPerSecond(),
          waitsLongest(run.statements().getOrDefault(box, List.of())));
    }

    private double rate(RecordedRun run, MetricKey key, Plateau plateau) {
      return run.series(box, key)
          .map(series -> series.rate(plateau.usedFromSeconds(), plateau.endSeconds()))
          .orElse(Double.NaN);
    }

    /** By the time that its executions took beyond that of its quickest one. */
    private static Optional<String> waitsLongest(List<StatementSnapshot> snapshots) {
      if (snapshots.isEmpty()) {
        return Optional.empty();
      }
      Map<String, Double> before = new HashMap<>();
      snapshots.get(0).digests().forEach(d -> before.merge(d.text(), waited(d), Double::sum));
      Map<String, Double> after = new HashMap<>();
      snapshots.get(snapshots.size() - 1).digests().stream()
          .filter(digest -> LOCKS.matcher(digest.text()).matches())
          .forEach(d -> after.merge(d.text(), waited(d), Double::sum));
      return after.entrySet().stream()
          .max(
              Comparator.comparingDouble(
                  entry -> entry.getValue() - before.getOrDefault(entry.getKey(), 0.0)))
          .map(Map.Entry::getKey);
    }

    private static double waited(StatementDigest digest) {
      return digest.timeSeconds() - digest.count() * digest.leastSeconds();
    }
  }
}
