package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.cli.loop.Teardown;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TeardownTest {
  private final List<String> closed = new ArrayList<>();

  @Test
  void the_last_opened_is_closed_first_and_each_once() {
    Teardown teardown = new Teardown();
    teardown.add(() -> closed.add("first"));
    teardown.add(() -> closed.add("second"));
    teardown.close();
    teardown.close();
    assertThat(closed).containsExactly("second", "first");
  }

  @Test
  void one_that_fails_to_close_does_not_keep_the_others_open() {
    Teardown teardown = new Teardown();
    teardown.add(() -> closed.add("first"));
    teardown.add(
        () -> {
          throw new java.io.IOException("planted failure");
        });
    teardown.close();
    assertThat(closed).containsExactly("first");
  }

  @Test
  void what_is_opened_too_late_is_closed_at_once() {
    Teardown teardown = new Teardown();
    teardown.close();
    assertThatThrownBy(() -> teardown.add(() -> closed.add("late")))
        .isInstanceOf(IllegalStateException.class);
    assertThat(closed).containsExactly("late");
  }
}
