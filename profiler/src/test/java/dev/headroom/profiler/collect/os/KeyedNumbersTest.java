package dev.headroom.profiler.collect.os;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyedNumbersTest {
  @Test
  void colons_tabs_and_units_are_passed_over() {
    assertThat(KeyedNumbers.parse("VmRSS:\t  123456 kB\nThreads:\t33\nnr_periods 400\n"))
        .isEqualTo(Map.of("VmRSS", 123_456L, "Threads", 33L, "nr_periods", 400L));
  }

  @Test
  void what_is_no_whole_number_is_left_out() {
    assertThat(
            KeyedNumbers.parse("Name:\tjava\nempty\n\nratio 0.5\nlimit 18446744073709551615\na -1"))
        .isEqualTo(Map.of("a", -1L));
  }
}
