package dev.headroom.cli.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OnPlanTest {
  private static final long BEGIN = 1_700_000_000_123L;

  /** A hundred a second for three seconds. */
  private static final double[] DUE =
      IntStream.range(0, 300).mapToDouble(i -> (i + 0.5) / 100).toArray();

  private static long[] onTime() {
    return IntStream.range(0, 300).mapToLong(i -> BEGIN + Math.round(1e3 * DUE[i])).toArray();
  }

  @Test
  void what_is_sent_on_time_does_not_deviate() {
    OnPlan onPlan = new OnPlan(DUE, onTime());

    assertThat(onPlan.sent(0, 3)).containsExactly(100, 100, 100);
    assertThat(onPlan.largestDeviation(0, 3)).isZero();
  }

  @Test
  void a_late_first_request_moves_no_other() {
    long[] starts = onTime();
    starts[0] = BEGIN + 400;

    assertThat(new OnPlan(DUE, starts).largestDeviation(0, 3)).isZero();
  }

  @Test
  void what_is_sent_a_second_late_is_missing_in_its_own() {
    long[] starts = onTime();
    for (int i = 190; i < 200; i++) {
      starts[i] = BEGIN + 2_000;
    }

    OnPlan onPlan = new OnPlan(DUE, starts);
    assertThat(onPlan.due(1, 3)).containsExactly(100, 100);
    assertThat(onPlan.sent(1, 3)).containsExactly(90, 110);
    assertThat(onPlan.largestDeviation(1, 3)).isCloseTo(0.1, within(1e-9));
  }

  @Test
  void requests_that_were_not_sent_are_an_error() {
    assertThatThrownBy(() -> new OnPlan(DUE, new long[] {1, 2}))
        .hasMessageContaining("2 requests were sent of 300");
  }
}
