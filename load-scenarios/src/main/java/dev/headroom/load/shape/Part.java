package dev.headroom.load.shape;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A part of a shape, as it is written.
 *
 * @param from the rate, or the first of two
 * @param to the second rate
 * @param factor times the rate before
 * @param seconds its length, where that is said; of a curve that of each plateau
 */
public record Part(
    Word word, Optional<Rate> from, Optional<Rate> to, OptionalDouble factor, OptionalInt seconds) {

  /** Without the time, for a name: {@code hold-400/s}, {@code spike-x5}. */
  public String label() {
    StringBuilder label = new StringBuilder(word.code());
    from.ifPresent(rate -> label.append('-').append(rate));
    to.ifPresent(rate -> label.append("..").append(rate));
    factor.ifPresent(times -> label.append("-x").append(Rate.number(times)));
    return label.toString().replace("/s", "");
  }
}
