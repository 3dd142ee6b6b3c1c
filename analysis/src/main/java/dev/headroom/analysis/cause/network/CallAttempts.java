package dev.headroom.analysis.cause.network;

import dev.headroom.analysis.evidence.Evidence;
import dev.headroom.analysis.evidence.EvidenceView;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.load.Phase;
import dev.headroom.run.metric.ServerMetric;
import dev.headroom.run.series.Series;
import dev.headroom.run.series.SeriesId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How often a box's service calls another one for a request, at a low load and when that load was
 * back after a higher one.
 *
 * @param box of the caller
 * @param peer who is called; empty where nobody said
 * @param before calls for a request at the low load, before the higher one
 * @param after likewise when it was back
 * @param answeredAfter share of the requests that were answered as expected then, 0 … 1
 */
record CallAttempts(
    String box, Optional<String> peer, double before, double after, double answeredAfter) {

  /** Of every service that is called, where calls and a return of the load were recorded. */
  record OfAll() implements EvidenceView<List<CallAttempts>> {
    private static final String PEER = "server.address";

    @Override
    public List<CallAttempts> look(RecordedRun run, Evidence evidence) {
      Optional<Plateau> back =
          evidence.plateaus().stream().filter(p -> p.phase() == Phase.RETURN).findFirst();
      Optional<Plateau> first =
          evidence.plateaus().stream()
              .filter(p -> p.phase() == Phase.CURVE)
              .min(Comparator.comparingDouble(Plateau::usedFromSeconds));
      if (back.isEmpty() || first.isEmpty()) {
        return List.of();
      }
      return run.manifest().boxes().stream()
          .flatMap(box -> run.seriesOf(box.name(), ServerMetric.CALLS))
          .map(
              calls ->
                  new CallAttempts(
                      calls.getKey().box(),
                      calls.getKey().key().attribute(PEER),
                      perRequest(run, calls, first.get()),
                      perRequest(run, calls, back.get()),
                      answered(back.get())))
          .toList();
    }

    private static double answered(Plateau plateau) {
      return plateau.fellSilent() ? 0 : 1 - plateau.errorRatio();
    }

    /**
     * For a request that the service ended in that time, in whichever way; where it ended none, as
     * if it had ended one.
     */
    private static double perRequest(
        RecordedRun run, Map.Entry<SeriesId, Series> calls, Plateau plateau) {
      double from = plateau.usedFromSeconds();
      double to = plateau.endSeconds();
      double ended =
          run.seriesOf(calls.getKey().box(), ServerMetric.REQUESTS)
              .mapToDouble(requests -> requests.getValue().rate(from, to))
              .filter(Double::isFinite)
              .sum();
      return calls.getValue().rate(from, to) / Math.max(ended, 1 / (to - from));
    }
  }
}
