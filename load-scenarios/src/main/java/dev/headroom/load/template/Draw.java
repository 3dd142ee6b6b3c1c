package dev.headroom.load.template;

import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/**
 * What the values of one request depend on.
 *
 * @param random of its arrival
 * @param number of its arrival, from 1
 * @param seconds when the arrival is due, from the begin of the load
 * @param taken values of earlier answers by their names
 */
public record Draw(
    SplittableRandom random, long number, double seconds, UnaryOperator<String> taken) {
  /** The first request of an arrival, before which there is no answer. */
  public static Draw first(SplittableRandom random, long number, double seconds) {
    return new Draw(random, number, seconds, name -> null);
  }

  /** A later one of the same arrival. */
  public Draw after(UnaryOperator<String> answers) {
    return new Draw(random, number, seconds, answers);
  }
}
