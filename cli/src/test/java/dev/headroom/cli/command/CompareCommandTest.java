package dev.headroom.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.cli.Captured;
import dev.headroom.cli.EmptyRun;
import dev.headroom.run.RunDirectory;
import dev.headroom.run.load.ResponseLogWriter;
import dev.headroom.run.load.ResponseTimes;
import dev.headroom.run.load.ResponseWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
  private static final String UNLIKE = "these are runs of different systems or mixes";

  @TempDir private Path runs;

  private Path run(String name, String request) throws IOException {
    RunDirectory run = EmptyRun.in(runs, name);
    Histogram histogram = new Histogram(3);
    histogram.recordValue(700);
    try (ResponseLogWriter writer = new ResponseLogWriter(run.responses(), 1_000)) {
      writer.write(new ResponseWindow(1_000, 1_001, request, true, ResponseTimes.of(histogram)));
      writer.finish();
    }
    return run.root();
  }

  private static String compared(Path before, Path after) {
    Captured headroom = new Captured();
    assertThat(headroom.run("compare", before.toString(), after.toString())).isZero();
    return headroom.out();
  }

  @Test
  void runs_of_one_system_and_mix_begin_with_their_names() throws IOException {
    assertThat(compared(run("one", "GET /"), run("other", "GET /"))).startsWith("one → other");
  }

  @Test
  void runs_of_different_mixes_begin_with_a_warning() throws IOException {
    assertThat(compared(run("one", "GET /"), run("other", "GET /items"))).startsWith(UNLIKE);
  }

  @Test
  void runs_of_different_systems_begin_with_a_warning() throws IOException {
    Path other = run("other", "GET /");
    Path manifest = other.resolve("run.json");
    Files.writeString(manifest, Files.readString(manifest).replace("something", "else"));

    assertThat(compared(run("one", "GET /"), other)).startsWith(UNLIKE);
  }
}
