package dev.headroom.analysis.evidence.latency;

import dev.headroom.analysis.evidence.Evidence;
import dev.headroom.analysis.evidence.EvidenceView;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.run.Box;
import dev.headroom.run.BoxProcess;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.metric.Metric;
import dev.headroom.run.metric.PoolMetric;
import dev.headroom.run.metric.ProcessMetric;
import dev.headroom.run.metric.ServerMetric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Where the time of a request goes, in seconds per request, at low load and at the knee: what grew
 * is what queues. By growth, the most first; components of which nothing was recorded are left out.
 */
public record LatencyBreakdown() implements EvidenceView<List<LatencyGrowth>> {
  /** Below this a component is not worth a line. */
  private static final double MIN_SECONDS = 50e-6;

  @Override
  public List<LatencyGrowth> look(RecordedRun run, Evidence evidence) {
    Map<LatencyComponent, Double> low = at(run, evidence.low());
    Map<LatencyComponent, Double> knee = at(run, evidence.knee());
    List<LatencyGrowth> growth = new ArrayList<>();
    low.forEach(
        (component, seconds) -> {
          Double then = knee.get(component);
          if (then != null && Math.max(seconds, then) >= MIN_SECONDS) {
            growth.add(new LatencyGrowth(component, seconds, then));
          }
        });
    growth.sort(Comparator.comparingDouble(LatencyGrowth::growthSeconds).reversed());
    return List.copyOf(growth);
  }

  private static Map<LatencyComponent, Double> at(RecordedRun run, Plateau plateau) {
    double client = ClientTime.meanSeconds(run, plateau);
    double server = perRequest(run, ServerMetric.REQUEST_TIME, plateau);
    double waiting = orZero(perRequest(run, PoolMetric.WAIT_TIME, plateau));
    double holding = orZero(perRequest(run, PoolMetric.USE_TIME, plateau));
    Map<LatencyComponent, Double> components = new EnumMap<>(LatencyComponent.class);
    put(components, LatencyComponent.IN_FRONT_OF_SERVICE, client - server);
    put(components, LatencyComponent.WAITING_FOR_CONNECTION, waiting);
    put(components, LatencyComponent.HOLDING_CONNECTION, holding);
    put(components, LatencyComponent.IN_SERVICE, server - waiting - holding);
    if (Double.isNaN(server)) {
      put(components, LatencyComponent.WHOLE_REQUEST, client);
      put(components, LatencyComponent.RUNNABLE, runDelay(run, plateau));
    }
    return components;
  }

  private static void put(
      Map<LatencyComponent, Double> components, LatencyComponent component, double seconds) {
    if (Double.isFinite(seconds)) {
      components.put(component, Math.max(0, seconds));
    }
  }

  /** A counter of seconds, over all boxes, for each request completed. */
  private static double perRequest(RecordedRun run, Metric metric, Plateau plateau) {
    double[] rates =
        run.manifest().boxes().stream()
            .flatMap(box -> run.seriesOf(box.name(), metric))
            .map(Map.Entry::getValue)
            .mapToDouble(s -> s.rate(plateau.usedFromSeconds(), plateau.endSeconds()))
            .filter(Double::isFinite)
            .toArray();
    return rates.length == 0
        ? Double.NaN
        : Arrays.stream(rates).sum() / plateau.throughputPerSecond();
  }

  private static double runDelay(RecordedRun run, Plateau plateau) {
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
