package dev.headroom.profiler.collect.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenSocketsTest {
  @TempDir private Path process;

  @Test
  void sockets_are_told_from_files_by_where_their_descriptors_lead() throws Exception {
    Path descriptors = Files.createDirectory(process.resolve("fd"));
    Files.createSymbolicLink(descriptors.resolve("0"), Path.of("/dev/null"));
    Files.createSymbolicLink(descriptors.resolve("7"), Path.of("socket:[4711]"));

    assertThat(OpenSockets.of(process)).containsExactly("4711");
  }

  @Test
  void of_a_process_at_which_nobody_may_look_none_are_known() {
    assertThat(OpenSockets.of(process)).isEmpty();
  }
}
