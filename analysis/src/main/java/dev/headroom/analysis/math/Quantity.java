package dev.headroom.analysis.math;

import java.util.List;
import java.util.Objects;

/**
 * A figure that a program can read.
 *
 * @param code what it is, in words joined by hyphens, such as {@code rows-read-per-execution}
 * @param value in {@code unit}
 * @param unit such as {@code s}, {@code rows}, {@code cores}; {@code 1} for a share or a ratio
 */
public record Quantity(String code, double value, String unit) {
  /** Of a share or a ratio. */
  public static final String RATIO = "1";

  public Quantity {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(unit, "unit");
  }

  /** A share, 0 … 1, or another ratio. */
  public static Quantity ratio(String code, double value) {
    return new Quantity(code, value, RATIO);
  }

  /** The value of the one of a code; NaN if there is none. */
  public static double valueIn(List<Quantity> quantities, String code) {
    return quantities.stream()
        .filter(quantity -> quantity.code().equals(code))
        .mapToDouble(Quantity::value)
        .findFirst()
        .orElse(Double.NaN);
  }
}
