package dev.headroom.load.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShardTest {
  private static final long SEED = 5;
  private static final RateCurve RATE = RateCurve.constant(50, 400);

  @Test
  void all_shards_together_are_the_stream_itself() {
    List<Arrival> together = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      together.addAll(of(new Shard(i, 3)));
    }
    together.sort(Comparator.comparingLong(Arrival::number));

    assertThat(together).isEqualTo(of(Shard.WHOLE));
  }

  /** A thinned Poisson process is one again: chi-squared with n − 1 degrees of freedom. */
  @Test
  void a_shard_of_a_poisson_process_is_one() {
    int[] counts = new int[400];
    of(new Shard(1, 4)).forEach(arrival -> counts[(int) arrival.seconds()]++);
    double mean = 50 / 4.0;
    double squares = 0;
    for (int count : counts) {
      squares += (count - mean) * (count - mean) / mean;
    }
    // Two-sided at one in 1,000.
    assertThat((squares - 400) / Math.sqrt(2 * 400)).isBetween(-3.29, 3.29);
  }

  private static List<Arrival> of(Shard shard) {
    Shard.Stream stream = shard.of(new PoissonArrivals(RATE, SEED), SEED);
    List<Arrival> arrivals = new ArrayList<>();
    for (Optional<Arrival> next = stream.next(); next.isPresent(); next = stream.next()) {
      arrivals.add(next.get());
    }
    return arrivals;
  }
}
