package dev.headroom.analysis.injector;

import dev.headroom.analysis.measure.Plateau;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.load.ResponseWindow;
import dev.headroom.run.metric.InjectorMetric;
import java.util.List;
import java.util.Optional;

/**
 * The requests in flight that the injector counted, beside those that Little's law makes of its
 * responses: the sum of response times over the time, N = X · R (J. D. C. Little, "A proof for the
 * queuing formula L = λW", Operations Research 9, 1961). A request that waits inside the injector
 * before it is sent, or after its answer came, is in flight and in no response time.
 *
 * @param counted mean number in flight, over all plateaus
 * @param expected by the responses, over the same seconds
 */
public record InFlightCheck(double counted, double expected) {

  /** Over the plateaus of a run; empty where requests in flight were not counted. */
  public static Optional<InFlightCheck> of(RecordedRun run, List<Plateau> plateaus) {
    double seconds = 0;
    double counted = 0;
    double expected = 0;
    for (Plateau plateau : plateaus) {
      double from = Math.ceil(plateau.usedFromSeconds());
      double to = Math.floor(plateau.endSeconds());
      double mean = InjectorSeries.sum(run, InjectorMetric.IN_FLIGHT, g -> g.mean(from, to));
      if (Double.isFinite(mean)) {
        seconds += to - from;
        counted += mean * (to - from);
        expected += responseSeconds(run, from, to);
      }
    }
    return seconds > 0
        ? Optional.of(new InFlightCheck(counted / seconds, expected / seconds))
        : Optional.empty();
  }

  /** Share of the requests in flight of which the responses know nothing; 0 if of none. */
  public double unexplainedShare() {
    return counted > expected ? 1 - expected / counted : 0;
  }

  private static double responseSeconds(RecordedRun run, double from, double to) {
    return run.responses().stream()
        .filter(window -> window.startSeconds() >= from && window.startSeconds() < to)
        .filter(window -> window.count() > 0)
        .mapToDouble(InFlightCheck::responseSeconds)
        .sum();
  }

  private static double responseSeconds(ResponseWindow window) {
    return window.times().meanMicros() / 1e6 * window.count();
  }
}
