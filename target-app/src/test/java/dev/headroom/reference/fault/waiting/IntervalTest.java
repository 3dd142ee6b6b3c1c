package dev.headroom.reference.fault.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntervalTest {
  @Test
  void the_first_is_let_in_and_nobody_else_until_it_is_over() {
    Interval day = new Interval(86_400_000);

    assertThat(IntStream.range(0, 100).filter(i -> day.isOver()).count()).isEqualTo(1);
    assertThat(day.isOver()).isFalse();
  }

  @Test
  void of_no_length_it_lets_everybody_in() {
    Interval none = new Interval(0);

    assertThat(none.isOver() && none.isOver()).isTrue();
  }
}
