package dev.headroom.analysis.remedy;

import dev.headroom.analysis.measure.ErrorTolerance;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.model.Station;
import dev.headroom.analysis.model.SystemModel;
import dev.headroom.analysis.queueing.OpenNetwork;
import dev.headroom.analysis.queueing.ServiceRate;
import dev.headroom.analysis.queueing.ServiceStation;
import dev.headroom.run.load.Phase;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.hipparchus.stat.StatUtils;

/**
 * Response times of a changed system. A quantile at the lowest measured load is what requests take
 * by themselves; what it grew by since is their wait, which is held to be so many times the mean
 * wait of the model, whatever the load: the median over the measured loads, since a single one is
 * hit by chance. The model's wait changes with the system; what requests take by themselves as
 * their demand does. A remedy that makes some requests cheaper makes the slowest cheaper, but
 * perhaps not the one in the middle, of which half of that is believed (in the logarithm).
 */
final class ResponseModel {
  /** Share of the limit from which a queue is next to infinite. */
  private static final double MOST = 0.97;

  /** Measured loads have to reach so far, or they do not tell how response times grow. */
  private static final double FAR_ENOUGH = 0.6;

  /** Use of what is held below which nobody waits for it. */
  private static final double ROOMY = 0.5;

  private static final int MANY_PLACES = 8;
  private static final double MEDIAN = 50;

  private final Plateau.Latency alone;
  private final double ownSeconds;
  private final Times waits;

  /**
   * Quantiles of response times.
   *
   * @param p50Seconds median
   * @param p99Seconds 99th percentile
   */
  record Times(double p50Seconds, double p99Seconds) {}

  private ResponseModel(Plateau.Latency alone, double ownSeconds, Times waits) {
    this.alone = alone;
    this.ownSeconds = ownSeconds;
    this.waits = waits;
  }

  /**
   * By what was measured of the unchanged system; empty where too few loads were.
   *
   * @param model of it
   * @param xMaxPerSecond what it takes
   */
  static Optional<ResponseModel> of(
      SystemModel model, double xMaxPerSecond, List<Plateau> plateaus) {
    List<Plateau> steady =
        plateaus.stream()
            .filter(plateau -> plateau.phase() == Phase.CURVE && !plateau.saturated())
            .filter(ErrorTolerance::isTaken)
            .filter(plateau -> plateau.latency().p50Seconds() > 0)
            .filter(plateau -> plateau.throughputPerSecond() < MOST * xMaxPerSecond)
            .sorted(Comparator.comparingDouble(Plateau::throughputPerSecond))
            .toList();
    boolean tells =
        steady.size() >= 2
            && steady.get(steady.size() - 1).throughputPerSecond() >= FAR_ENOUGH * xMaxPerSecond
            && isLimited(model);
    return tells ? Optional.of(of(model, steady, xMaxPerSecond)) : Optional.empty();
  }

  private static ResponseModel of(SystemModel model, List<Plateau> steady, double xMaxPerSecond) {
    double[] queues =
        steady.stream()
            .mapToDouble(p -> queueSeconds(model, p.throughputPerSecond() / xMaxPerSecond))
            .toArray();
    Times waits =
        new Times(
            growth(steady, queues, plateau -> plateau.latency().p50Seconds()),
            growth(steady, queues, plateau -> plateau.latency().p99Seconds()));
    return new ResponseModel(steady.get(0).latency(), ownSeconds(model), waits);
  }

  /** Of a quantile, by each second of the model's mean wait. */
  private static double growth(
      List<Plateau> steady, double[] queues, ToDoubleFunction<Plateau> quantile) {
    double first = quantile.applyAsDouble(steady.get(0));
    double[] slopes =
        IntStream.range(1, queues.length)
            .mapToDouble(
                i -> (quantile.applyAsDouble(steady.get(i)) - first) / (queues[i] - queues[0]))
            .filter(Double::isFinite)
            .map(slope -> Math.max(0, slope))
            .toArray();
    return slopes.length == 0 ? Double.NaN : StatUtils.percentile(slopes, MEDIAN);
  }

  private static boolean isLimited(SystemModel model) {
    return Double.isFinite(model.limitPerSecond()) && model.limitPerSecond() > 0;
  }

  /**
   * At a share of what a changed system takes; empty where that is next to all of it, or where it
   * has no limit.
   *
   * @param load 0 … 1
   */
  Optional<Times> at(SystemModel changed, double load) {
    if (!(load < MOST) || !isLimited(changed)) {
      return Optional.empty();
    }
    double queue = queueSeconds(changed, load);
    double takes = ownSeconds(changed) / ownSeconds;
    double p50 = Math.sqrt(takes) * alone.p50Seconds() + queue * waits.p50Seconds;
    double p99 = takes * alone.p99Seconds() + queue * waits.p99Seconds;
    return Double.isFinite(p50 + p99)
        ? Optional.of(new Times(p50, Math.max(p50, p99)))
        : Optional.empty();
  }

  /** Mean time that a request is worked for, where nobody else is there. */
  private static double ownSeconds(SystemModel model) {
    return model.stations().stream()
        .filter(station -> !station.id().type().isSoft())
        .mapToDouble(station -> ownSeconds(station, model.demandPerRequest(station)))
        .sum();
  }

  private static double ownSeconds(Station station, double demand) {
    return station.id().type().isRate() ? demand / station.capacity() : demand;
  }

  /** Mean time that it waits for others, at a share of the limit. */
  private static double queueSeconds(SystemModel model, double load) {
    double perSecond = load * model.limitPerSecond();
    return model.stations().stream()
        .mapToDouble(station -> queueSeconds(station, model.demandPerRequest(station), perSecond))
        .sum();
  }

  /**
   * Whoever gets a part of a core has all of it until the quota of a period is used up: the queue
   * is that of a slower server.
   */
  private static double queueSeconds(Station station, double demand, double perSecond) {
    double capacity = station.capacity() - station.background();
    boolean roomy =
        station.id().type().isSoft()
            && capacity >= MANY_PLACES
            && perSecond * demand < ROOMY * capacity;
    if (!(demand > 0) || !(capacity > 0) || roomy) {
      return 0;
    }
    return station.id().type().isRate()
        ? queueSeconds(demand / capacity, 1, perSecond)
        : queueSeconds(demand, capacity, perSecond);
  }

  private static double queueSeconds(double demand, double capacity, double perSecond) {
    ServiceStation station = ServiceStation.of("one", demand, ServiceRate.servers(capacity));
    OpenNetwork network = new OpenNetwork(List.of(station));
    return network.at(perSecond).responseSeconds() - demand / Math.min(1, capacity);
  }
}
