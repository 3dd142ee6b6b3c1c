package dev.headroom.load.shape;

import java.util.OptionalDouble;

/**
 * What relative rates are relative to.
 *
 * @param xMax the highest throughput that was measured, requests per second
 * @param goal the rate that is aimed at, requests per second
 */
public record Scale(OptionalDouble xMax, OptionalDouble goal) {
  /** Nothing is known: absolute rates alone can be drawn. */
  public static final Scale UNKNOWN = new Scale(OptionalDouble.empty(), OptionalDouble.empty());
}
