package dev.headroom.analysis.simulation.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.simulation.system.SimCache;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyCacheTest {
  private static final int ASKED = 200_000;
  private static final int KEYS = 10_000;

  /**
   * Against Che's approximation (H. Che, Y. Tung, Z. Wang, "Hierarchical Web Caching Systems", IEEE
   * JSAC 20, 2002): a key is there if it was asked for within the time in which as many different
   * keys come as the cache holds.
   */
  @ParameterizedTest
  @CsvSource({"100, 0.8", "1000, 0.8", "1000, 1.1", "5000, 0"})
  void it_hits_as_often_as_a_cache_of_its_size_does(int capacity, double exponent) {
    KeyCache cache = new KeyCache(new SimCache("c", capacity, KEYS, exponent), new Chance(1));
    for (int i = 0; i < ASKED; i++) {
      cache.hit();
    }
    long warm = cache.hits();
    for (int i = 0; i < ASKED; i++) {
      cache.hit();
    }

    double ratio = (cache.hits() - warm) / (double) ASKED;
    assertThat(ratio).isCloseTo(che(capacity, exponent), within(0.01));
    assertThat(cache.hits() + cache.misses()).isEqualTo(2L * ASKED);
  }

  private static double che(int capacity, double exponent) {
    double[] shares = new double[KEYS];
    double sum = 0;
    for (int i = 0; i < KEYS; i++) {
      shares[i] = Math.pow(i + 1.0, -exponent);
      sum += shares[i];
    }
    double low = 0;
    double high = 1e9;
    for (int i = 0; i < 200; i++) {
      double middle = (low + high) / 2;
      double held = 0;
      for (double share : shares) {
        held += 1 - Math.exp(-share / sum * middle);
      }
      if (held < capacity) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double hit = 0;
    for (double share : shares) {
      hit += share / sum * (1 - Math.exp(-share / sum * low));
    }
    return hit;
  }
}
