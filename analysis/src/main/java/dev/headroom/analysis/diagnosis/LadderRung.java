package dev.headroom.analysis.diagnosis;

import java.util.Optional;

/**
 * One bar of the headroom ladder: the throughput at which a resource saturates.
 *
 * @param resource which
 * @param soft whether it is a place that is held (a pool, a lock) rather than work that is done
 * @param limitPerSecond requests per second at saturation, X* = (C − b) / D; exactly 0 for one that
 *     its background fills
 * @param demandPerRequest D: seconds of the resource for one request (core-seconds,
 *     connection-seconds …)
 * @param capacity C: in {@code unit}
 * @param unit of the capacity: {@code cores}, {@code connections}, {@code threads} …
 * @param background b: busy without any request, in {@code unit}
 * @param utilization busy share at the reference throughput of the diagnosis, 0 … 1
 * @param saturationEvidence what the resource itself says of its saturation, in one short phrase;
 *     empty if nothing was seen
 * @param placed whether the interval is narrow enough to order this bar among the others
 * @param share of the demand by process or user, largest first, in one short phrase such as {@code
 *     mariadbd 71 %, java 29 %}; empty where not known
 */
public record LadderRung(
    ResourceId resource,
    boolean soft,
    Interval limitPerSecond,
    Interval demandPerRequest,
    double capacity,
    String unit,
    double background,
    double utilization,
    Optional<String> saturationEvidence,
    boolean placed,
    Optional<String> share) {

  /** Whether it is full without any request, so that no throughput saturates it. */
  public boolean filledByBackground() {
    return limitPerSecond.high() <= 0;
  }
}
