package dev.headroom.cli.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.cli.Captured;
import dev.headroom.cli.EmptyRun;
import dev.headroom.cli.failure.ExitCode;
import dev.headroom.cli.gate.PlantedResults;
import dev.headroom.run.file.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryCommandTest {
  @TempDir private static Path results;
  private static Path slower;
  private static Path written;

  @TempDir private Path folder;
  private final Captured headroom = new Captured();
  private Path file;

  /** Twelve runs of one commit, then six of another whose responses take a tenth longer. */
  @BeforeAll
  static void add_runs() throws IOException {
    written = results.resolve("history.jsonl");
    PlantedResults planted = new PlantedResults(results, 5);
    slower = planted.runs("slower", 6, 1.1, 0);
    Captured adding = new Captured();
    adding.run(add(written, planted.runs("before", 12, 1, 0), "old"));
    adding.run(add(written, slower, "0123456789abcdef0123"));
    assertThat(adding.out()).contains("12 runs added", "6 runs added");
  }

  @BeforeEach
  void copy() throws IOException {
    file = Files.copy(written, folder.resolve("history.jsonl"));
  }

  private static String[] add(Path file, Path runs, String commit) {
    return new String[] {
      "history", "add", "--file", "" + file, "--gatling", "" + runs, "--commit", commit
    };
  }

  private int show(String... more) {
    List<String> words = new ArrayList<>(List.of("show", "--file", "" + file));
    words.addAll(List.of(more));
    return headroom.run("history", words.toArray(String[]::new));
  }

  @Test
  void the_first_run_of_the_slower_commit_is_named_for_every_check() throws IOException {
    assertThat(show("--json")).as(headroom.err()).isEqualTo(ExitCode.DONE);

    JsonNode systems = Json.documents().readTree(json()).get("systems");
    assertThat(systems).hasSize(1);
    JsonNode changed = changed(systems.get(0), "p50", "buy");
    assertThat(changed).hasSize(1);
    assertThat(changed.at("/0/firstRun/commit").asText()).isEqualTo("0123456789abcdef0123");
    assertThat(changed.at("/0/change").asDouble()).isBetween(0.08, 0.12);
    assertThat(changed.at("/0/worse").asBoolean()).isTrue();
    assertThat(changed(systems.get(0), "errors", "")).isEmpty();
  }

  /** What was printed last. */
  private String json() {
    return headroom.out().substring(headroom.out().indexOf("{\n"));
  }

  private static JsonNode changed(JsonNode system, String metric, String request) {
    for (JsonNode check : system.get("checks")) {
      if (check.get("metric").asText().equals(metric)
          && check.get("request").asText().equals(request)) {
        return check.get("changes");
      }
    }
    throw new AssertionError("no check " + metric + " " + request);
  }

  @Test
  void a_table_and_a_page_say_the_same() throws IOException {
    Path page = folder.resolve("out/history.html");

    assertThat(show("--html", page.toString())).isEqualTo(ExitCode.DONE);

    assertThat(headroom.out())
        .contains("com.example.Checkout, gatling: 18 runs", "p50 buy", "0123456789ab ", ", worse");
    assertThat(Files.readString(page))
        .contains("0123456789abcdef0123", "<svg", "class=\"limit\"", "p50 buy")
        .doesNotContain("<script");
  }

  @Test
  void runs_are_added_once() {
    assertThat(headroom.run(add(file, slower, "another"))).isEqualTo(ExitCode.DONE);

    assertThat(headroom.out()).contains("0 runs added, 6 were there already");
  }

  @Test
  void a_run_that_is_no_evidence_is_left_out_and_said_to_be() throws IOException {
    Path empty = EmptyRun.in(folder, "empty").root();

    int code = headroom.run("history", "add", "--file", "" + file, "--run", "" + empty);

    assertThat(code).isEqualTo(ExitCode.INCONCLUSIVE);
    assertThat(headroom.err()).contains("run empty is left out", "no successful response");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "show --file none.jsonl",
        "show --only speed",
        "show --false-alarms 0",
        "show --min-runs 1",
        "add",
        "add --run nowhere",
        "forget"
      })
  void what_is_written_wrongly_is_refused_in_a_line(String words) {
    Captured fresh = new Captured();

    assertThat(fresh.run("history", words.split(" "))).isEqualTo(ExitCode.USAGE);
    assertThat(fresh.err().lines().findFirst().orElse("")).startsWith("headroom: ");
  }

  @Test
  void damaged_lines_are_counted_and_the_rest_is_shown() throws IOException {
    Files.writeString(file, Files.readString(file) + "{\"id\":\"torn");

    assertThat(show()).isEqualTo(ExitCode.DONE);
    assertThat(headroom.err()).contains("left out: 1");
  }
}
