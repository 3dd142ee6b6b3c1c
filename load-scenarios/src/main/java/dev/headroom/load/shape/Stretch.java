package dev.headroom.load.shape;

import dev.headroom.load.traffic.RateCurve;
import java.util.List;

/**
 * A part of a shape as it is driven.
 *
 * @param name unique in its shape
 * @param points of its rate, the first at 0 s and the last at its end
 */
public record Stretch(String name, List<RateCurve.Point> points) {
  public Stretch {
    points = List.copyOf(points);
  }

  /** Length, s. */
  public double seconds() {
    return points.get(points.size() - 1).seconds();
  }

  /** Mean rate of arrivals. */
  public double perSecond() {
    return RateCurve.through(points).total() / seconds();
  }
}
