package dev.headroom.analysis.cause;

import dev.headroom.analysis.diagnosis.PlaceGrowth;
import dev.headroom.analysis.diagnosis.Plateau;
import dev.headroom.analysis.model.Evidence;
import dev.headroom.run.Box;
import dev.headroom.run.BoxProcess;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.load.ResponseWindow;
import dev.headroom.run.metric.Metric;
import dev.headroom.run.metric.PoolMetric;
import dev.headroom.run.metric.ProcessMetric;
import dev.headroom.run.metric.ServerMetric;
import dev.headroom.run.series.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Where the time of a request goes, in seconds per request, at low load and at the knee. The places
 * follow each other on a request's way and do not overlap: in front of the service, waiting for a
 * connection, holding one, and the rest of the service's time. What grew is what queues.
 */
final class Places {
  private static final double LEAST_SECONDS = 50e-6;

  private final RecordedRun run;

  private Places(RecordedRun run) {
    this.run = run;
  }

  /** By growth, the most first; places of which nothing was recorded are left out. */
  static List<PlaceGrowth> growth(Evidence evidence) {
    Places places = new Places(evidence.run());
    Map<String, Double> low = places.at(evidence.low());
    Map<String, Double> knee = places.at(evidence.knee());
    List<PlaceGrowth> growth = new ArrayList<>();
    low.forEach(
        (place, seconds) -> {
          Double then = knee.get(place);
          if (then != null && Math.max(seconds, then) >= LEAST_SECONDS) {
            growth.add(new PlaceGrowth(place, seconds, then));
          }
        });
    growth.sort(Comparator.comparingDouble(PlaceGrowth::growthSeconds).reversed());
    return growth;
  }

  private Map<String, Double> at(Plateau plateau) {
    double client = clientSeconds(plateau);
    double server = perRequest(ServerMetric.REQUEST_TIME, plateau);
    double waiting = orZero(perRequest(PoolMetric.WAIT_TIME, plateau));
    double holding = orZero(perRequest(PoolMetric.USE_TIME, plateau));
    Map<String, Double> places = new java.util.TreeMap<>();
    put(places, "in front of the service", client - server);
    put(places, "waiting for a connection", waiting);
    put(places, "holding a connection", holding);
    put(places, "in the service itself", server - waiting - holding);
    double delay = processDelay(plateau);
    if (Double.isNaN(server)) {
      put(places, "whole request", client);
      put(places, "of it runnable, waiting for CPU", delay);
    }
    return places;
  }

  private static void put(Map<String, Double> places, String place, double seconds) {
    if (Double.isFinite(seconds)) {
      places.put(place, Math.max(0, seconds));
    }
  }

  private double clientSeconds(Plateau plateau) {
    double sum = 0;
    double count = 0;
    for (ResponseWindow window : run.responses()) {
      if (window.ok()
          && window.startSeconds() >= plateau.usedFromSeconds()
          && window.endSeconds() <= plateau.endSeconds()) {
        sum += window.microseconds().getMean() / 1e6 * window.count();
        count += window.count();
      }
    }
    return sum / count;
  }

  /** A counter of seconds, over all boxes, for each request completed. */
  private double perRequest(Metric metric, Plateau plateau) {
    List<Series> all =
        run.manifest().boxes().stream()
            .flatMap(box -> run.seriesOf(box.name(), metric))
            .map(Map.Entry::getValue)
            .toList();
    double[] rates =
        all.stream()
            .mapToDouble(s -> s.rate(plateau.usedFromSeconds(), plateau.endSeconds()))
            .filter(Double::isFinite)
            .toArray();
    return rates.length == 0
        ? Double.NaN
        : Arrays.stream(rates).sum() / plateau.throughputPerSecond();
  }

  private double processDelay(Plateau plateau) {
    double sum = 0;
    for (Box box : run.manifest().boxes()) {
      for (BoxProcess process : box.processes()) {
        sum +=
            run.series(box.name(), ProcessMetric.RUN_DELAY.key("process", process.name()))
                .map(s -> s.rate(plateau.usedFromSeconds(), plateau.endSeconds()))
                .orElse(0.0);
      }
    }
    return sum / plateau.throughputPerSecond();
  }

  private static double orZero(double value) {
    return Double.isNaN(value) ? 0 : value;
  }
}
