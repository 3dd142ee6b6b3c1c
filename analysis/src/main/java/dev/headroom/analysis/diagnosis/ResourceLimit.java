package dev.headroom.analysis.diagnosis;

import dev.headroom.analysis.math.Interval;
import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.model.ResourceId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One bar of the headroom ladder: the throughput at which a resource saturates. Amounts of the
 * resource are in its type's unit.
 *
 * @param resource which
 * @param limitPerSecond requests per second at saturation, X* = (C − b) / D; exactly 0 for one that
 *     its background fills
 * @param demandPerRequest D: seconds of the resource for one request (core-seconds,
 *     connection-seconds …), of a rate an amount
 * @param capacity C
 * @param background b: busy without any request
 * @param utilization busy share at the reference throughput of the diagnosis, 0 … 1
 * @param saturation what the resource itself says of its saturation at the knee; none if nothing
 *     was seen
 * @param placed whether the interval is narrow enough to order this bar among the others
 * @param shares of the demand by consumer, 0 … 1; none where not known
 */
public record ResourceLimit(
    ResourceId resource,
    Interval limitPerSecond,
    Interval demandPerRequest,
    double capacity,
    double background,
    double utilization,
    List<Quantity> saturation,
    boolean placed,
    Map<String, Double> shares) {
  public ResourceLimit {
    saturation = List.copyOf(saturation);
    shares = Collections.unmodifiableMap(new TreeMap<>(shares));
  }

  /** Whether it is full without any request, so that no throughput saturates it. */
  public boolean filledByBackground() {
    return limitPerSecond.high() <= 0;
  }
}
