package dev.headroom.cli.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.analysis.gate.history.RecordedValues;
import dev.headroom.analysis.gate.sample.CheckId;
import dev.headroom.analysis.gate.sample.Fingerprint;
import dev.headroom.analysis.gate.sample.GateMetric;
import dev.headroom.cli.failure.RefusedException;
import dev.headroom.run.file.RunFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryFileTest {
  @TempDir private Path folder;

  private Path path() {
    return folder.resolve("perf/history.jsonl");
  }

  private HistoryFile file() {
    return new HistoryFile(path());
  }

  private static RecordedValues run(int number) {
    return new RecordedValues(
        "run-" + number,
        1_800_000_000 + number,
        "3f2a91c",
        "shop",
        "curve",
        new Fingerprint(Map.of("host.cores", "2")),
        Map.of(new CheckId(GateMetric.P99, "GET /items"), 12.5, CheckId.of(GateMetric.CPU), 3.0));
  }

  @Test
  void what_was_added_is_read_again() throws IOException {
    file().add(List.of(run(1)));
    file().add(List.of(run(2)));

    assertThat(file().read()).isEqualTo(new HistoryFile.Content(List.of(run(1), run(2)), 0));
    assertThat(Files.readAllLines(path())).hasSize(2);
  }

  @Test
  void the_same_run_is_not_added_twice_and_another_of_its_name_is() throws IOException {
    file().add(List.of(run(1)));
    RecordedValues other =
        new RecordedValues(
            "run-1", 1_900_000_000, "", "shop", "curve", new Fingerprint(Map.of()), Map.of());

    assertThat(file().add(List.of(run(1), run(1)))).isEmpty();
    assertThat(file().add(List.of(run(1), other))).containsExactly(other);
    assertThat(file().read().runs()).hasSize(2);
  }

  @Test
  void a_torn_last_line_is_left_out_and_does_not_swallow_the_next_one() throws IOException {
    file().add(List.of(run(1), run(2)));
    String whole = Files.readString(path());
    Files.writeString(path(), whole.substring(0, whole.length() - 20));

    assertThat(file().read().runs()).containsExactly(run(1));
    assertThat(file().read().damaged()).isEqualTo(1);
    file().add(List.of(run(3)));
    assertThat(file().read().runs()).containsExactly(run(1), run(3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "null",
        "{}",
        "[1]",
        "{\"id\":\"a\",\"time\":\"yesterday\",\"target\":\"t\",\"scenario\":\"s\",\"fingerprint\":{},"
            + "\"values\":{}}",
        "{\"id\":\"a\",\"time\":\"2026-11-28T10:00:00Z\",\"target\":\"t\",\"scenario\":\"s\","
            + "\"fingerprint\":{},\"values\":{\"p99\":1e999}}",
        "{\"id\":\"a\",\"time\":\"2026-11-28T10:00:00Z\",\"target\":\"t\",\"scenario\":\"s\","
            + "\"fingerprint\":{},\"values\":{\"p99\":null}}"
      })
  void lines_that_are_no_run_are_passed_over(String line) throws IOException {
    file().add(List.of(run(1)));
    Files.writeString(path(), line + "\n", StandardOpenOption.APPEND);
    file().add(List.of(run(2)));

    assertThat(file().read()).isEqualTo(new HistoryFile.Content(List.of(run(1), run(2)), 1));
  }

  @Test
  void checks_of_a_newer_release_are_passed_over() throws IOException {
    file().add(List.of(run(1)));
    Files.writeString(path(), Files.readString(path()).replace("\"cpu\"", "\"joules\""));

    assertThat(file().read().runs().get(0).values())
        .containsOnlyKeys(new CheckId(GateMetric.P99, "GET /items"));
  }

  @Test
  void a_folder_is_no_history_and_no_file_is_an_empty_one() throws IOException {
    assertThat(file().read().runs()).isEmpty();
    assertThatThrownBy(() -> new HistoryFile(folder).read()).isInstanceOf(RunFormatException.class);
  }

  @Test
  void a_commit_is_the_options_or_the_environments() {
    Map<String, String> github = Map.of("GITHUB_SHA", "abc", "GIT_COMMIT", " ");

    assertThat(CommitName.of(Optional.of("v1.2"), github)).isEqualTo("v1.2");
    assertThat(CommitName.of(Optional.empty(), github)).isEqualTo("abc");
    assertThat(CommitName.of(Optional.empty(), Map.of())).isEmpty();
    assertThatThrownBy(() -> CommitName.of(Optional.of("a\u001b[2J"), Map.of()))
        .isInstanceOf(RefusedException.class);
  }

  /** Within a process a second lock of a file is refused, so that these are tried again. */
  @Test
  void no_line_is_lost_or_torn_where_several_add() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> all =
          IntStream.range(0, 40)
              .<Future<?>>mapToObj(i -> threads.submit(() -> addOrTryAgain(run(i % 20))))
              .toList();
      for (Future<?> one : all) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(file().read().runs()).hasSize(20);
    assertThat(file().read().damaged()).isZero();
    assertThat(Files.readAllLines(path())).hasSize(20);
  }

  private Void addOrTryAgain(RecordedValues run) throws IOException {
    while (true) {
      try {
        file().add(List.of(run));
        return null;
      } catch (java.nio.channels.OverlappingFileLockException e) {
        Thread.onSpinWait();
      }
    }
  }
}
