package dev.headroom.cli.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.cli.Captured;
import dev.headroom.cli.EmptyRun;
import dev.headroom.cli.failure.ExitCode;
import dev.headroom.run.file.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateCommandTest {
  @TempDir private Path folder;
  private final Captured headroom = new Captured();
  private PlantedResults planted;
  private Path baseline;

  @BeforeEach
  void baseline() throws IOException {
    planted = new PlantedResults(folder, 5);
    baseline = folder.resolve("baseline.json");
    Path base = planted.runs("base", 5, 1, 0);
    assertThat(baseline("create", "--gatling", base.toString()))
        .as(headroom.err())
        .isEqualTo(ExitCode.DONE);
  }

  private int baseline(String action, String... more) {
    List<String> words = new ArrayList<>(List.of(action, "--file", baseline.toString()));
    words.addAll(List.of(more));
    return headroom.run("baseline", words.toArray(String[]::new));
  }

  private int gate(Path candidate, String... more) {
    List<String> words = new ArrayList<>(List.of("--baseline", baseline.toString()));
    words.addAll(List.of("--gatling", candidate.toString()));
    words.addAll(List.of(more));
    return headroom.run("gate", words.toArray(String[]::new));
  }

  @Test
  void the_same_code_passes_and_slower_code_is_a_regression_that_is_named() throws IOException {
    assertThat(gate(planted.runs("same", 5, 1, 0))).as(headroom.out()).isEqualTo(ExitCode.DONE);
    assertThat(headroom.out()).contains("pass: ", "5 runs against 5");

    assertThat(gate(planted.runs("slower", 5, 1.2, 0))).isEqualTo(ExitCode.GOAL_MISSED);
    assertThat(headroom.out()).contains("regression: ", "p99 buy", "+20");
  }

  @Test
  void runs_that_the_baseline_is_made_of_are_no_candidate() throws IOException {
    assertThat(gate(folder.resolve("base"))).isEqualTo(ExitCode.USAGE);
    assertThat(headroom.err()).contains("all of these runs are the baseline's own");
    assertThat(baseline("update", "--gatling", folder.resolve("base").toString()))
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void every_form_of_the_answer_says_the_same() throws IOException {
    Path junit = folder.resolve("out/gate.xml");
    Path json = folder.resolve("out/gate.json");
    Path markdown = folder.resolve("out/gate.md");
    Path sarif = folder.resolve("out/gate.sarif");

    gate(
        planted.runs("slower", 5, 1.2, 0),
        "--junit",
        junit.toString(),
        "--json",
        json.toString(),
        "--markdown",
        markdown.toString(),
        "--sarif",
        sarif.toString(),
        "--github");

    JsonNode result = Json.documents().readTree(Files.readString(json));
    assertThat(result.get("verdict").asText()).isEqualTo("regression");
    assertThat(result.get("checks")).hasSizeGreaterThan(6);
    assertThat(Files.readString(junit)).contains("<failure message=\"regression: +");
    assertThat(Files.readString(markdown)).startsWith("<!-- headroom gate -->\n### Headroom gate");
    assertThat(headroom.err()).contains("::error title=Headroom gate::regression");
    String unknown = "CPU: cause not known, for the baseline has no profile";
    assertThat(headroom.out()).contains(unknown);
    assertThat(Files.readString(sarif)).contains("\"2.1.0\"", unknown);
  }

  @Test
  void a_monitor_gets_its_line_and_its_codes() throws IOException {
    assertThat(gate(planted.runs("same", 5, 1, 0), "--format", "nagios")).isZero();
    assertThat(headroom.out())
        .contains("HEADROOM OK - pass", " | 'p95'=")
        .matches("(?s)[^|]+\\| ('[^']+'=[0-9.]+(ms)? ?)+\n");
    assertThat(gate(planted.runs("slower", 5, 1.2, 0), "--format", "nagios")).isEqualTo(2);
  }

  @Test
  void a_run_that_failed_fails_the_gate_and_one_that_measured_nothing_cannot_pass()
      throws IOException {
    assertThat(gate(planted.runs("failing", 2, 1, 0.9))).isEqualTo(ExitCode.GOAL_MISSED);
    assertThat(headroom.out()).contains("most requests failed");

    Path empty = EmptyRun.in(folder, "empty").root();
    assertThat(headroom.run("gate", "--baseline", "" + baseline, "--run", "" + empty))
        .isEqualTo(ExitCode.INCONCLUSIVE);
    assertThat(
            headroom.run(
                "gate", "--baseline", "" + baseline, "--run", "" + empty, "--inconclusive", "pass"))
        .as("what measured nothing does not pass, whatever is made of the inconclusive")
        .isEqualTo(ExitCode.INCONCLUSIVE);
    assertThat(headroom.out()).contains("refused: ", "no successful response was measured");
  }

  @ParameterizedTest
  @CsvSource({
    "p99<200ms, 0",
    "p99<50ms, 3",
    "buy: p99<200ms, 0",
    "buy: p50<40ms, 3",
    "search: p50<40ms, 0",
    "errors<1%, 0",
    "p99<200ms@90/s, 0",
    "p99<200ms@400/s, 4",
    "p999<200ms, 4",
    "xmax>=900/s, 4"
  })
  void goals_hold_or_are_missed_or_were_not_measured(String goal, int code) throws IOException {
    Path runs = planted.runs("candidate", 3, 1, 0);

    assertThat(headroom.run("gate", "--gatling", runs.toString(), "--require", goal))
        .as(headroom.out() + headroom.err())
        .isEqualTo(code);
  }

  @Test
  void a_percentile_with_too_few_responses_behind_it_says_how_many_it_needs() throws IOException {
    Path runs = planted.runs("candidate", 3, 1, 0);

    headroom.run("gate", "--gatling", runs.toString(), "--require", "p999<200ms");

    assertThat(headroom.out()).contains("p999 needs 10000 responses in a run, a run had 2");
  }

  @Test
  void what_cannot_be_told_ends_as_it_was_asked_to() throws IOException {
    Path one = planted.runs("one", 1, 1.03, 0);
    String[] unsure = {"--margin", "3%"};

    assertThat(gate(one, unsure)).as(headroom.out()).isEqualTo(ExitCode.INCONCLUSIVE);
    assertThat(headroom.err()).isEmpty();
    assertThat(gate(one, "--margin", "3%", "--inconclusive", "pass", "--github"))
        .isEqualTo(ExitCode.DONE);
    assertThat(headroom.err()).startsWith("::notice ").hasLineCount(1);
    assertThat(gate(one, "--margin", "3%", "--inconclusive", "warn", "--github"))
        .isEqualTo(ExitCode.DONE);
    assertThat(headroom.err()).contains("::warning ", "headroom: warning: these runs cannot tell");
    assertThat(headroom.out()).contains("would see ", "runs a side would tell");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--require p99",
        "--require p99<5",
        "--require xmax<900/s",
        "--require errors<0.1%@400/s",
        "--margin none",
        "--only speed",
        "--margin-of p99",
        "--margin-of cpuu=5%",
        "--margin-of bye=5%",
        "--only allocated",
        "--only p999",
        "--command serve_{port}",
        "--max-runs many",
        "--file none.yaml",
        "--false-alarms 2",
        "--baseline none.json"
      })
  void what_is_written_wrongly_is_refused_in_a_line(String words) throws IOException {
    Path runs = planted.runs("candidate", 1, 1, 0);
    List<String> all = new ArrayList<>(List.of("--gatling", runs.toString()));
    all.addAll(List.of(words.split(" ")));

    assertThat(headroom.run("gate", all.toArray(String[]::new))).isEqualTo(ExitCode.USAGE);
    assertThat(headroom.err().lines()).hasSizeBetween(1, 2);
    assertThat(gate(runs, (words + " --format nagios").split(" ")))
        .as("a monitoring system must not take it for a critical target")
        .isEqualTo(3);
    assertThat(headroom.out().lines().skip(1))
        .hasSize(1)
        .allMatch(line -> line.startsWith("HEADROOM UNKNOWN - "));
  }

  @Test
  void a_name_with_a_slip_is_answered_with_the_nearest() throws IOException {
    Path runs = planted.runs("candidate", 1, 1, 0);

    gate(runs, "--margin-of", "cpuu=5%");
    gate(runs, "--margin-of", "serch=5%");
    gate(runs, "--only", "alocated");

    assertThat(headroom.err())
        .contains("did you mean 'cpu'?", "did you mean 'search'?", "did you mean 'allocated'?");
  }

  @Test
  void the_file_decides_where_the_command_line_says_nothing() throws IOException {
    Path runs = planted.runs("slower", 5, 1.2, 0);
    Path file = folder.resolve("headroom.yaml");
    Files.writeString(
        file, "gate: { baseline: baseline.json, margin: 30%, require: [ 'errors<1%' ] }\n");
    String[] words = {"--gatling", runs.toString(), "--file", file.toString()};

    assertThat(headroom.run("gate", words)).as(headroom.out()).isEqualTo(ExitCode.DONE);
    assertThat(headroom.out()).contains("1 goal held");
    assertThat(headroom.run("gate", with(words, "--margin", "5%"))).isEqualTo(ExitCode.GOAL_MISSED);
  }

  private static String[] with(String[] words, String... more) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  @Test
  void a_goal_on_capacity_that_was_not_reached_says_what_to_measure() throws IOException {
    Path runs = planted.runs("candidate", 3, 1, 0);

    headroom.run("gate", "--gatling", runs.toString(), "--require", "xmax>=900/s");

    assertThat(headroom.out()).contains("the load did not go as far as the target's limit");
  }

  @Test
  void a_command_that_does_not_start_is_told_with_its_last_words() {
    String command = "/bin/sh -c 'echo no licence on {port}; exit 7'";
    String into = folder.resolve("runs").toString();

    assertThat(
            headroom.run(
                "gate",
                "--baseline-command",
                command,
                "--candidate-command",
                command,
                "--rate",
                "50",
                "--into",
                into))
        .isEqualTo(ExitCode.USAGE);
    assertThat(headroom.err()).contains("--baseline-command ended with 7", "no licence on ");
  }

  @Test
  void other_requests_are_another_target() throws IOException {
    Path other = planted.runs("other", 1, 1, 0);
    Path log = other.resolve("other-1/simulation.log");
    Files.writeString(log, Files.readString(log).replace("search", "find").replace("buy", "order"));

    assertThat(gate(other)).isEqualTo(ExitCode.INCONCLUSIVE);
    assertThat(headroom.out()).contains("it loaded something else than the baseline");
  }
}
