package dev.headroom.profiler.collect.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RunDelayTest {
  private final RunDelay delay = new RunDelay();

  private static String waited(long seconds) {
    return "12345678 " + seconds + "000000000 99\n";
  }

  @Test
  void the_threads_waits_are_added_up() {
    assertThat(delay.update(Map.of("1", waited(2), "2", waited(3)))).contains(5.0);
  }

  @Test
  void what_an_ended_thread_waited_is_not_forgotten() {
    delay.update(Map.of("1", waited(2), "2", waited(3)));

    assertThat(delay.update(Map.of("1", waited(4)))).contains(7.0);
    assertThat(delay.update(Map.of("1", waited(4), "3", waited(1)))).contains(8.0);
  }

  @Test
  void a_new_thread_with_the_number_of_an_ended_one_does_not_take_its_wait_back() {
    delay.update(Map.of("1", waited(2), "2", waited(30)));

    assertThat(delay.update(Map.of("1", waited(2), "2", waited(1)))).contains(33.0);
  }

  @Test
  void a_kernel_without_such_statistics_gives_none() {
    assertThat(delay.update(Map.of())).isEmpty();
    assertThat(delay.update(Map.of("1", ""))).isEmpty();
  }
}
