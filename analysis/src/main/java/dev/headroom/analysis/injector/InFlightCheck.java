package dev.headroom.analysis.injector;

import dev.headroom.analysis.measure.ErrorTolerance;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.load.ResponseWindow;
import dev.headroom.run.metric.InjectorMetric;
import java.util.List;
import java.util.Optional;

/**
 * The requests in flight that the injector counted, beside those that Little's law makes of its
 * responses: the time of requests over the time, N = X · R (J. D. C. Little, "A proof for the
 * queuing formula L = λW", Operations Research 9, 1961). A request that waits inside the injector
 * before it is sent, or after its answer came, is in flight and in no response time.
 *
 * @param counted mean number in flight, over all steady plateaus
 * @param expected by the responses, over the same seconds
 */
public record InFlightCheck(double counted, double expected) {
  /** A minute is what clients wait at most, by custom. */
  private static final double LONGEST_SECONDS = 60;

  /** Over the steady plateaus of a run; empty where requests in flight were not counted. */
  public static Optional<InFlightCheck> of(RecordedRun run, List<Plateau> plateaus) {
    double seconds = 0;
    double counted = 0;
    double expected = 0;
    for (Plateau plateau : plateaus.stream().filter(InFlightCheck::isSteady).toList()) {
      double from = Math.ceil(plateau.usedFromSeconds());
      double to = Math.floor(plateau.endSeconds());
      double mean = InjectorSeries.sum(run, InjectorMetric.IN_FLIGHT, g -> g.mean(from, to));
      if (Double.isFinite(mean)) {
        seconds += to - from;
        counted += mean * (to - from);
        expected += requestSeconds(run, from, to);
      }
    }
    return seconds > 0
        ? Optional.of(new InFlightCheck(counted / seconds, expected / seconds))
        : Optional.empty();
  }

  /** The law holds where as many come as go; what piles up is answered later, or never. */
  private static boolean isSteady(Plateau plateau) {
    return plateau.settled() && !plateau.saturated() && ErrorTolerance.isTaken(plateau);
  }

  /** Share of the requests in flight of which the responses know nothing; 0 if of none. */
  public double unexplainedShare() {
    return counted > expected ? 1 - expected / counted : 0;
  }

  /** How much of the time of all requests lay in [from, to), also of those answered later. */
  private static double requestSeconds(RecordedRun run, double from, double to) {
    return run.responses().stream()
        .filter(window -> window.startSeconds() >= from)
        .filter(window -> window.startSeconds() < to + LONGEST_SECONDS)
        .mapToDouble(window -> requestSeconds(window, from, to))
        .sum();
  }

  private static double requestSeconds(ResponseWindow window, double from, double to) {
    double answered = (window.startSeconds() + window.endSeconds()) / 2;
    double end = Math.min(answered, to);
    return window.times().sum(micros -> Math.max(0, end - Math.max(from, answered - micros / 1e6)));
  }
}
