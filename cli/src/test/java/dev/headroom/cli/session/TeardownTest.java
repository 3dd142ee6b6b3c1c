package dev.headroom.cli.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.nio.file.Path;
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

  @Test
  void a_process_told_to_stop_closes_everything_and_then_says_its_last_words() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                StoppedProcess.class.getName())
            .redirectErrorStream(true)
            .start();
    try (BufferedReader output = process.inputReader()) {
      assertThat(output.readLine()).isEqualTo("ready");

      // Not Process.destroy(), which closes the output too.
      process.toHandle().destroy();

      assertThat(output.lines()).containsExactly("closed", "last words");
      assertThat(process.waitFor()).isEqualTo(128 + 15);
    } finally {
      process.destroyForcibly();
    }
  }
}
