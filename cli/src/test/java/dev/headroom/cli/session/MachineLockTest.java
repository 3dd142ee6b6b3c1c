package dev.headroom.cli.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineLockTest {
  @TempDir Path folder;

  /** Takes the lock named by its argument, says so, and holds it until it is killed. */
  static final class Holder {
    public static void main(String[] args) throws Exception {
      try (MachineLock lock = MachineLock.take(Path.of(args[0]), pid -> {})) {
        System.out.println("held");
        System.in.read();
      }
    }
  }

  private Process holder(Path file) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(process.inputReader().readLine()).isEqualTo("held");
    return process;
  }

  @Test
  void a_second_taker_learns_the_holders_pid_and_gets_the_lock_when_the_holder_is_killed()
      throws Exception {
    Path file = folder.resolve("locks").resolve("measuring.lock");
    Process holder = holder(file);
    try {
      assertThat(MachineLock.tryTake(file)).isEmpty();
      List<Long> waitedFor = new ArrayList<>();
      holder.destroyForcibly();
      try (MachineLock lock = MachineLock.take(file, waitedFor::add)) {
        assertThat(MachineLock.holder(file)).contains(ProcessHandle.current().pid());
      }
      assertThat(waitedFor).isSubsetOf(holder.pid());
    } finally {
      holder.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }
  }

  @Test
  void the_holder_is_named_while_it_holds() throws Exception {
    Path file = folder.resolve("measuring.lock");
    Process holder = holder(file);
    try {
      assertThat(MachineLock.holder(file)).contains(holder.pid());
    } finally {
      holder.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }
  }

  @Test
  void what_a_killed_holder_left_blocks_nobody() throws Exception {
    Path file = folder.resolve("measuring.lock");
    Files.writeString(file, "4711\n");
    try (MachineLock lock = MachineLock.tryTake(file).orElseThrow()) {
      assertThat(MachineLock.tryTake(file)).isEmpty();
    }
    assertThat(MachineLock.tryTake(file)).isPresent();
  }

  @Test
  void what_stands_in_the_place_of_the_lock_is_told_and_left_alone() throws IOException {
    Path foreign = Files.writeString(folder.resolve("foreign"), "precious");
    Path link = Files.createSymbolicLink(folder.resolve("link"), foreign);
    Path directory = Files.createDirectory(folder.resolve("directory"));
    for (Path lock : List.of(link, directory, foreign.resolve("lock"))) {
      assertThatThrownBy(() -> MachineLock.tryTake(lock))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("the lock " + lock + " cannot be used")
          .hasMessageContaining("java.io.tmpdir");
    }
    assertThat(foreign).hasContent("precious");
  }
}
