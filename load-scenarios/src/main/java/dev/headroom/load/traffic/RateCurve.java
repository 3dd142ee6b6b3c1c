package dev.headroom.load.traffic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A rate of arrivals over time, linear between points; from it how many arrivals are due until an
 * instant, and when the n-th is.
 */
public final class RateCurve {
  private final double[] seconds;
  private final double[] perSecond;
  private final double[] due;

  /**
   * A point of the curve.
   *
   * @param seconds from the begin
   * @param perSecond rate of arrivals there
   */
  public record Point(double seconds, double perSecond) {}

  private RateCurve(List<Point> points) {
    seconds = points.stream().mapToDouble(Point::seconds).toArray();
    perSecond = points.stream().mapToDouble(Point::perSecond).toArray();
    due = new double[seconds.length];
    for (int i = 1; i < due.length; i++) {
      double length = seconds[i] - seconds[i - 1];
      due[i] = due[i - 1] + length * (perSecond[i - 1] + perSecond[i]) / 2;
    }
  }

  /**
   * Through points, the first at the begin. Two points at one instant are a jump.
   *
   * @throws IllegalArgumentException if these are fewer than two, go back in time, or a rate is
   *     negative or none
   */
  public static RateCurve through(List<Point> points) {
    if (points.size() < 2 || points.get(0).seconds() != 0) {
      throw new IllegalArgumentException("a curve has two points or more, the first at 0 s");
    }
    for (int i = 0; i < points.size(); i++) {
      Point point = points.get(i);
      boolean isLater = i == 0 || point.seconds() >= points.get(i - 1).seconds();
      if (!(point.perSecond() >= 0) || !Double.isFinite(point.perSecond()) || !isLater) {
        throw new IllegalArgumentException("no point of a curve: " + point);
      }
    }
    return new RateCurve(points);
  }

  /** Curves one after the other, each with its own begin at 0. */
  public static RateCurve chained(List<List<Point>> curves) {
    List<Point> all = new ArrayList<>();
    double begin = 0;
    for (List<Point> curve : curves) {
      for (Point point : curve) {
        all.add(new Point(begin + point.seconds(), point.perSecond()));
      }
      begin = all.get(all.size() - 1).seconds();
    }
    return through(all);
  }

  /** One rate all the time. */
  public static RateCurve constant(double perSecond, double seconds) {
    return through(List.of(new Point(0, perSecond), new Point(seconds, perSecond)));
  }

  /** Its length. */
  public double seconds() {
    return seconds[seconds.length - 1];
  }

  /** Arrivals in all. */
  public double total() {
    return due[due.length - 1];
  }

  /** Rate at an instant; at a jump that after it. */
  public double at(double instant) {
    int i = segment(seconds, instant);
    double length = seconds[i + 1] - seconds[i];
    double share = length > 0 ? (instant - seconds[i]) / length : 1;
    return perSecond[i] + share * (perSecond[i + 1] - perSecond[i]);
  }

  /** Arrivals due until an instant. */
  public double until(double instant) {
    int i = segment(seconds, instant);
    return due[i] + (instant - seconds[i]) * (perSecond[i] + at(instant)) / 2;
  }

  /**
   * The instant until which so many arrivals are due.
   *
   * @return {@link Arrivals#NEVER} if there are not so many
   */
  public double when(double arrivals) {
    if (!(arrivals <= total())) {
      return Arrivals.NEVER;
    }
    int i = segment(due, arrivals);
    double rest = arrivals - due[i];
    double length = seconds[i + 1] - seconds[i];
    double slope = length > 0 ? (perSecond[i + 1] - perSecond[i]) / length : 0;
    // From rest = r·t + slope·t²/2, in the form that loses no digits where the slope is small.
    double root = Math.sqrt(Math.max(0, perSecond[i] * perSecond[i] + 2 * slope * rest));
    double divisor = perSecond[i] + root;
    return seconds[i] + (divisor > 0 ? 2 * rest / divisor : 0);
  }

  /** The segment that holds a value of one of the rising rows; the last where several do. */
  private static int segment(double[] rising, double value) {
    int found = Arrays.binarySearch(rising, value);
    int i = found >= 0 ? found : -found - 2;
    while (i + 1 < rising.length - 1 && rising[i + 1] <= value) {
      i++;
    }
    return Math.max(0, Math.min(i, rising.length - 2));
  }

  /** The same curve with a part of its rate. */
  public RateCurve dividedBy(double by) {
    return through(
        IntStream.range(0, seconds.length)
            .mapToObj(i -> new Point(seconds[i], perSecond[i] / by))
            .toList());
  }
}
