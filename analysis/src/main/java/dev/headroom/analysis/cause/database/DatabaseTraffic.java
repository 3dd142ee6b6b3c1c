package dev.headroom.analysis.cause.database;

import dev.headroom.analysis.evidence.Evidence;
import dev.headroom.analysis.evidence.EvidenceView;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.run.Box;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.metric.DatabaseMetric;
import dev.headroom.run.series.Series;
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
          .map(Box::name)
          .flatMap(
              box ->
                  run
                      .series(box, DatabaseMetric.BYTES_SENT.key())
                      .map(sent -> new DatabaseTraffic(box, perRequest(sent, evidence)))
                      .stream())
          .filter(traffic -> Double.isFinite(traffic.bytesPerRequest()))
          .max(Comparator.comparingDouble(DatabaseTraffic::bytesPerRequest));
    }

    private static double perRequest(Series sent, Evidence evidence) {
      Plateau low = evidence.low();
      Plateau knee = evidence.knee();
      double more = knee.throughputPerSecond() - low.throughputPerSecond();
      return more > 0 ? (rate(sent, knee) - rate(sent, low)) / more : Double.NaN;
    }

    /** The last sample may come just before a plateau's end. */
    private static double rate(Series sent, Plateau plateau) {
      return sent.rate(plateau.usedFromSeconds(), plateau.endSeconds() - 1);
    }
  }
}
