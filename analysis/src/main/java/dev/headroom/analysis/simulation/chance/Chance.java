package dev.headroom.analysis.simulation.chance;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.RejectionInversionZipfSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateDiscreteSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/** Random times and keys, from a seed. */
public final class Chance {
  private final UniformRandomProvider random;
  private final ZigguratSampler exponential;
  private final ZigguratSampler gaussian;

  public Chance(long seed) {
    this.random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
    this.exponential = ZigguratSampler.Exponential.of(random);
    this.gaussian = ZigguratSampler.NormalizedGaussian.of(random);
  }

  /** 0 to below 1. */
  public double share() {
    return random.nextDouble();
  }

  public double exponential(double mean) {
    return mean * exponential.sample();
  }

  public double gaussian() {
    return gaussian.sample();
  }

  /** By Zipf's law, the most frequent first. */
  public Keys keys(int count, double exponent) {
    SharedStateDiscreteSampler zipf = RejectionInversionZipfSampler.of(random, count, exponent);
    return zipf::sample;
  }

  /**
   * A time.
   *
   * @param variation coefficient of variation: 0 always the mean, 1 exponential, else log-normal
   */
  public double time(double mean, double variation) {
    if (variation == 0) {
      return mean;
    }
    if (variation == 1) {
      return exponential(mean);
    }
    double variance = Math.log1p(variation * variation);
    return mean * Math.exp(Math.sqrt(variance) * gaussian() - variance / 2);
  }
}
