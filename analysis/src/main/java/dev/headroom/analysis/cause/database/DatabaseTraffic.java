package dev.headroom.analysis.cause.database;

import dev.headroom.analysis.evidence.CounterRate;
import dev.headroom.analysis.evidence.Evidence;
import dev.headroom.analysis.evidence.EvidenceView;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.metric.DatabaseMetric;
import java.util.Comparator;
import java.util.Optional;

/**
 * What a database sends for a request: how much more it is at the knee than at low load, since what
 * it sends to those who watch it does not depend on the load.
 *
 * @param box of the database
 * @param bytesPerRequest that it sends
 */
record DatabaseTraffic(String box, double bytesPerRequest) {

  /** Of the database that sends most; empty where none tells. */
  record OfAll() implements EvidenceView<Optional<DatabaseTraffic>> {
    @Override
    public Optional<DatabaseTraffic> look(RecordedRun run, Evidence evidence) {
      return run.manifest().boxes().stream()
          .map(box -> new DatabaseTraffic(box.name(), perRequest(box.name(), evidence)))
          .filter(traffic -> Double.isFinite(traffic.bytesPerRequest()))
          .max(Comparator.comparingDouble(DatabaseTraffic::bytesPerRequest));
    }

    private static double perRequest(String box, Evidence evidence) {
      Plateau low = evidence.low();
      Plateau knee = evidence.knee();
      double more = knee.throughputPerSecond() - low.throughputPerSecond();
      double sent = rate(box, knee, evidence) - rate(box, low, evidence);
      return more > 0 ? sent / more : Double.NaN;
    }

    private static double rate(String box, Plateau plateau, Evidence evidence) {
      return evidence.view(new CounterRate(box, DatabaseMetric.BYTES_SENT, plateau));
    }
  }
}
