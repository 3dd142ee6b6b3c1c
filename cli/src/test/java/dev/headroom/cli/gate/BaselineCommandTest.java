package dev.headroom.cli.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.gate.Baseline;
import dev.headroom.analysis.gate.sample.CheckId;
import dev.headroom.analysis.gate.sample.GateMetric;
import dev.headroom.cli.Captured;
import dev.headroom.cli.failure.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineCommandTest {
  private static final CheckId MEDIAN = new CheckId(GateMetric.P50, "buy");

  @TempDir private Path folder;
  private final Captured headroom = new Captured();

  private int baseline(String action, Path runs) {
    return headroom.run(
        "baseline", action, "--file", file().toString(), "--gatling", runs.toString());
  }

  private Path file() {
    return folder.resolve("baseline.json");
  }

  @Test
  void what_was_measured_is_in_the_file_and_read_back() throws IOException {
    Path runs = new PlantedResults(folder, 3).runs("base", 5, 1, 0);

    assertThat(baseline("create", runs)).as(headroom.err()).isEqualTo(ExitCode.DONE);

    Baseline read = BaselineFile.read(file());
    assertThat(read.runs().keySet())
        .containsExactly("base-1", "base-2", "base-3", "base-4", "base-5");
    assertThat(Math.exp(read.values(MEDIAN).mean())).isCloseTo(80 * 1.15, within(2.0));
    assertThat(read.known(MEDIAN).orElseThrow().degreesOfFreedom()).isEqualTo(4);
    assertThat(read.times().get("buy").count()).isBetween(5 * 1_200L, 5 * 1_500L);
    assertThat(Files.size(file())).isLessThan(20_000);
    assertThat(headroom.run("baseline", "show", "--file", file().toString())).isZero();
    assertThat(headroom.out()).contains("p50 buy", "runs differ by");
  }

  @Test
  void the_same_runs_give_the_same_bytes_and_keys_are_sorted() throws IOException {
    Path runs = new PlantedResults(folder, 3).runs("base", 5, 1, 0);
    baseline("create", runs);
    String first = Files.readString(file());
    Files.delete(file());
    baseline("create", runs);

    assertThat(Files.readString(file())).isEqualTo(first).endsWith("}\n");
    List<String> keys =
        first.lines().filter(line -> line.startsWith("  \"")).map(String::strip).toList();
    assertThat(keys).isSorted().hasSize(7);
  }

  @Test
  void an_update_takes_new_runs_and_keeps_what_it_knows_of_noise() throws IOException {
    PlantedResults planted = new PlantedResults(folder, 3);
    baseline("create", planted.runs("base", 5, 1, 0));

    assertThat(baseline("update", planted.runs("next", 5, 1.5, 0))).isZero();

    Baseline read = BaselineFile.read(file());
    assertThat(read.runs().keySet()).allMatch(id -> id.startsWith("next-")).hasSize(5);
    assertThat(read.known(MEDIAN).orElseThrow().degreesOfFreedom()).isEqualTo(8);
    assertThat(Math.sqrt(read.known(MEDIAN).orElseThrow().value()))
        .as("what lies between the code of then and now is no noise")
        .isLessThan(0.02);
  }

  @Test
  void what_is_no_baseline_is_refused_in_a_line() throws IOException {
    Path runs = new PlantedResults(folder, 3).runs("base", 4, 1, 0);
    assertThat(baseline("create", runs)).isEqualTo(ExitCode.USAGE);
    assertThat(baseline("update", runs)).isEqualTo(ExitCode.USAGE);
    for (String content : List.of("", "[]", "{}", "{\"format\":\"2.0\"}", "{\"format\":\"1.0\"}")) {
      Files.writeString(file(), content);
      assertThat(headroom.run("baseline", "show", "--file", file().toString()))
          .as(content)
          .isEqualTo(ExitCode.USAGE);
    }
    assertThat(baseline("create", runs)).as("it is there").isEqualTo(ExitCode.USAGE);

    assertThat(headroom.err().lines()).hasSize(8).allMatch(line -> line.startsWith("headroom: "));
  }
}
