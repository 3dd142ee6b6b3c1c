package dev.headroom.load.feeder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FeederTest {
  private static final int ROWS = 10;

  private static Feeder feeder(String name, FeederOrder order) {
    List<List<String>> rows =
        IntStream.range(0, ROWS).mapToObj(row -> List.of("k" + row, "v" + row)).toList();
    return new Feeder(name, Path.of("x.csv"), order, new Table(List.of("key", "value"), 1, rows));
  }

  @Test
  void rows_in_order_begin_anew_after_the_last() {
    Feeder feeder = feeder("user", FeederOrder.IN_ORDER);

    assertThat(LongStream.rangeClosed(1, 12).map(number -> feeder.row(5, number)))
        .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 0L, 1L);
    assertThat(feeder.value(5, 3, 0)).isEqualTo("k2");
    assertThat(feeder.value(5, 3, 1)).isEqualTo("v2");
  }

  /** Binomial: a share of 40,000 draws deviates by at most 0.0015 in two of three. */
  @Test
  void random_rows_are_equally_likely_whatever_another_feeder_draws() {
    Feeder user = feeder("user", FeederOrder.RANDOM);
    Feeder item = feeder("item", FeederOrder.RANDOM);
    int draws = 40_000;
    double[] shares = new double[ROWS];
    long same = 0;
    for (long number = 1; number <= draws; number++) {
      int row = user.row(20_261_128, number);
      shares[row] += 1.0 / draws;
      same += row == item.row(20_261_128, number) ? 1 : 0;
    }

    assertThat(shares)
        .contains(new double[] {0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1}, within(0.007));
    assertThat((double) same / draws).isCloseTo(0.1, within(0.007));
  }

  @Test
  void a_row_depends_on_the_seed_and_the_number_alone() {
    Feeder once = feeder("user", FeederOrder.RANDOM);
    Feeder again = feeder("user", FeederOrder.RANDOM);

    assertThat(LongStream.range(1, 100).filter(n -> once.row(1, n) != again.row(1, n))).isEmpty();
    assertThat(LongStream.range(1, 100).filter(n -> once.row(1, n) != again.row(2, n)))
        .hasSizeGreaterThan(50);
  }
}
