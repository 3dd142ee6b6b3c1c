package dev.headroom.analysis.measure;

import dev.headroom.analysis.response.LoadWindows;
import dev.headroom.run.load.Phase;
import dev.headroom.run.load.ResponseTimes;
import dev.headroom.run.load.ResponseWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/** Responses second by second, and plateaus over them, from second 0 on. */
final class LoadBuilder {
  private final List<ResponseWindow> responses = new ArrayList<>();
  private final List<Plateau> plateaus = new ArrayList<>();
  private int second = 0;

  /** A closed step; so many responses in each of its seconds. */
  LoadBuilder users(int users, long... perSecond) {
    return plateau("users-" + users, Phase.PROBE, users, 0, 0, false, perSecond);
  }

  LoadBuilder rate(double rate, long... perSecond) {
    return plateau("rate-" + rate, Phase.CURVE, 0, rate, 0, false, perSecond);
  }

  LoadBuilder failing(int users, double errorRatio, long... perSecond) {
    return plateau("users-" + users, Phase.PROBE, users, 0, errorRatio, false, perSecond);
  }

  LoadBuilder cutShort(double rate, long... perSecond) {
    return plateau("rate-" + rate, Phase.CURVE, 0, rate, 0, true, perSecond);
  }

  private LoadBuilder plateau(
      String name,
      Phase phase,
      int users,
      double rate,
      double errorRatio,
      boolean saturated,
      long... perSecond) {
    double start = second;
    double sum = 0;
    for (long count : perSecond) {
      sum += count;
      respond(count);
    }
    plateaus.add(
        new Plateau(
            name,
            phase,
            new Plateau.Span(start, start, second),
            new Plateau.Offered(
                users > 0 ? Optional.of(users) : Optional.empty(),
                rate > 0 ? Optional.of(rate) : Optional.empty()),
            sum / perSecond.length,
            errorRatio,
            new Plateau.Latency(0.01, 0.01, 0.01),
            true,
            saturated));
    return this;
  }

  LoadBuilder respond(long count) {
    if (count > 0) {
      Histogram times = new Histogram(3);
      times.recordValueWithCount(10_000, count);
      responses.add(new ResponseWindow(second, second + 1, "GET /", true, ResponseTimes.of(times)));
    }
    second++;
    return this;
  }

  List<Plateau> plateaus() {
    return plateaus;
  }

  LoadWindows windows() {
    return LoadWindows.of(responses);
  }
}
