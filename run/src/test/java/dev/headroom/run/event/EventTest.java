package dev.headroom.run.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventTest {
  private static double number(String written) {
    return new Event(1, EventKind.COMPLETE, "", "", Map.of("n", written)).number("n");
  }

  @ParameterizedTest
  @CsvSource({"3, 3", "-2.5, -2.5", "1e3, 1000"})
  void an_attribute_that_is_a_number_can_be_asked_for(String written, double number) {
    assertThat(number(written)).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({"''", "many", "Infinity", "NaN", "'1,5'"})
  void what_is_no_finite_number_is_not_a_number(String written) {
    assertThat(number(written)).isNaN();
    assertThat(new Event(1, EventKind.COMPLETE, "", "", Map.of()).number("n")).isNaN();
  }
}
