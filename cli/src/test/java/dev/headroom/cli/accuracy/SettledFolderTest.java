package dev.headroom.cli.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.analysis.examiner.gate.SettledTable.Settled;
import dev.headroom.analysis.examiner.gate.rule.Restart;
import dev.headroom.cli.failure.RefusedException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettledFolderTest {
  @TempDir private Path folder;

  /** A name with commas stands in quotes in the table, and without them in the file's name. */
  private SortedMap<String, List<Restart>> restarts() throws IOException {
    Path file = folder.resolve("restarts.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(
          ("benchmark,restart,w00_seconds,w01_seconds\n"
                  + "\"shop#a,b#n=1\",0,2e-5,3e-5\n"
                  + "\"shop#a,b#n=1\",1,2e-5,2e-5\n")
              .getBytes(StandardCharsets.UTF_8));
    }
    return RestartsFile.read(file);
  }

  private void published(String json) throws IOException {
    Files.writeString(folder.resolve("shop#a,b#n=1.json"), json);
  }

  @Test
  void each_restart_has_what_is_published_of_it() throws IOException {
    published("{\"forks\": [\"steady state\", \"no\"], \"steady_state_starts\": [43, -1]}");

    List<Settled> settled = SettledFolder.read(folder, restarts());

    assertThat(settled)
        .extracting(Settled::published)
        .containsExactly(OptionalInt.of(43), OptionalInt.empty());
    assertThat(settled.get(0).ours().windows()).containsExactly(2e-5, 3e-5);
  }

  @Test
  void what_is_of_other_restarts_or_missing_or_damaged_is_refused() throws IOException {
    SortedMap<String, List<Restart>> restarts = restarts();

    assertThatThrownBy(() -> SettledFolder.read(folder, restarts))
        .isInstanceOf(RefusedException.class);
    published("{\"steady_state_starts\": [43]}");
    assertThatThrownBy(() -> SettledFolder.read(folder, restarts))
        .isInstanceOf(RefusedException.class);
    published("{");
    assertThatThrownBy(() -> SettledFolder.read(folder, restarts))
        .isInstanceOf(RefusedException.class);
  }
}
