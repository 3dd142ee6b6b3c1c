package dev.headroom.analysis.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MultiServerQueueTest {
  /** With one server an arrival waits where that is busy, and R = S / (1 − ρ). */
  @Test
  void one_server_is_the_queue_m_m_1() {
    MultiServerQueue queue = new MultiServerQueue(1);
    assertThat(queue.waitingProbability(0.8)).isCloseTo(0.8, within(1e-12));
    assertThat(queue.responseOverService(0.75)).isCloseTo(4, within(1e-12));
  }

  /** C(2, 2ρ) = 2ρ² / (1 + ρ), and C(5, 4) = 0.5541 (Erlang's tables). */
  @Test
  void erlangs_c_is_that_of_the_tables() {
    assertThat(new MultiServerQueue(2).waitingProbability(0.8))
        .isCloseTo(2 * 0.64 / 1.8, within(1e-12));
    assertThat(new MultiServerQueue(5).waitingProbability(0.8)).isCloseTo(0.5541, within(5e-5));
  }

  @Test
  void the_utilization_at_a_response_time_is_the_inverse_of_the_response_time() {
    for (int servers : new int[] {1, 2, 4, 8, 64}) {
      MultiServerQueue queue = new MultiServerQueue(servers);
      assertThat(queue.responseOverService(queue.utilizationAt(3))).isCloseTo(3, within(1e-9));
    }
  }

  @Test
  void a_queue_without_a_server_is_refused() {
    assertThatThrownBy(() -> new MultiServerQueue(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
