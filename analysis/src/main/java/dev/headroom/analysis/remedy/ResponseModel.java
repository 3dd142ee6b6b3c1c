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

/**
 * Response times of a changed system. A quantile at the lowest measured load is what requests take
 * by themselves; what it grew by since is their wait. The wait changes as the queues before the
 * stations do by the model, at the same share of what the system takes; what requests take by
 * themselves as their demand does. A remedy that makes some requests cheaper makes the slowest
 * cheaper, but perhaps not the one in the middle, of which half of that is believed (in the
 * logarithm).
 */
final class ResponseModel {
  /** Share of the limit from which a queue is next to infinite. */
  private static final double MOST = 0.97;

  /** Measured loads have to reach so far, or they do not tell how response times grow. */
  private static final double FAR_ENOUGH = 0.6;

  /** Use of what is held below which nobody waits for it. */
  private static final double ROOMY = 0.5;

  private static final int MANY_PLACES = 8;

  private final SystemModel model;
  private final double xMaxPerSecond;
  private final List<Plateau> plateaus;

  /**
   * Quantiles of response times.
   *
   * @param p50Seconds median
   * @param p99Seconds 99th percentile
   */
  record Times(double p50Seconds, double p99Seconds) {}

  private ResponseModel(SystemModel model, double xMaxPerSecond, List<Plateau> plateaus) {
    this.model = model;
    this.xMaxPerSecond = xMaxPerSecond;
    this.plateaus = plateaus;
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
    return tells ? Optional.of(new ResponseModel(model, xMaxPerSecond, steady)) : Optional.empty();
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
    double measured = Math.max(load(0), Math.min(load, load(plateaus.size() - 1)));
    double waits = queueSeconds(changed, load) / queueSeconds(model, measured);
    double takes = ownSeconds(changed) / ownSeconds(model);
    if (!Double.isFinite(waits) || !Double.isFinite(takes)) {
      return Optional.empty();
    }
    Plateau.Latency alone = plateaus.get(0).latency();
    Times then = measured(measured);
    double p50 =
        Math.sqrt(takes) * alone.p50Seconds()
            + waits * Math.max(0, then.p50Seconds - alone.p50Seconds());
    double p99 =
        takes * alone.p99Seconds() + waits * Math.max(0, then.p99Seconds - alone.p99Seconds());
    return Optional.of(new Times(p50, Math.max(p50, p99)));
  }

  private double load(int plateau) {
    return plateaus.get(plateau).throughputPerSecond() / xMaxPerSecond;
  }

  /** Between the two measured loads beside it. */
  private Times measured(double load) {
    int above = 1;
    while (above < plateaus.size() - 1 && load(above) < load) {
      above++;
    }
    Plateau.Latency low = plateaus.get(above - 1).latency();
    Plateau.Latency high = plateaus.get(above).latency();
    double part = (load - load(above - 1)) / (load(above) - load(above - 1));
    return new Times(
        low.p50Seconds() + part * (high.p50Seconds() - low.p50Seconds()),
        low.p99Seconds() + part * (high.p99Seconds() - low.p99Seconds()));
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
