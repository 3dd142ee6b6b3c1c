package dev.headroom.load.mix;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Draws which of some requests is sent, by their weights. */
final class KindSource {
  private final int[] kinds;
  private final double[] cumulative;

  private KindSource(int[] kinds, double[] cumulative) {
    this.kinds = kinds;
    this.cumulative = cumulative;
  }

  /** Of the kinds that are meant, which are positions among all templates. */
  static KindSource of(List<RequestTemplate> templates, IntPredicate isMeant) {
    int[] kinds = IntStream.range(0, templates.size()).filter(isMeant).toArray();
    double[] cumulative = new double[kinds.length];
    double sum = 0;
    for (int i = 0; i < kinds.length; i++) {
      sum += templates.get(kinds[i]).weight();
      cumulative[i] = sum;
    }
    return new KindSource(kinds, cumulative);
  }

  boolean isEmpty() {
    return kinds.length == 0;
  }

  int draw(SplittableRandom random) {
    double point = random.nextDouble() * cumulative[cumulative.length - 1];
    for (int i = 0; i < cumulative.length - 1; i++) {
      if (point < cumulative[i]) {
        return kinds[i];
      }
    }
    return kinds[kinds.length - 1];
  }
}
