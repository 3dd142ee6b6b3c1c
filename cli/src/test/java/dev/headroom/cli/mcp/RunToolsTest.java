package dev.headroom.cli.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.cli.Captured;
import dev.headroom.cli.EmptyRun;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunToolsTest {
  @TempDir private static Path folder;

  private static Path runs;

  @BeforeAll
  static void write_runs() throws IOException {
    runs = Files.createDirectory(folder.resolve("runs"));
    for (int seed = 7; seed <= 8; seed++) {
      String run = runs.resolve("simulated-" + seed).toString();
      new Captured().run("accuracy", "--seed", "" + seed, "--number", "1", "--write", run);
    }
    EmptyRun.in(runs, "empty");
    EmptyRun.in(folder, "outside");
    Files.createSymbolicLink(runs.resolve("link"), folder.resolve("outside"));
    Path linked = EmptyRun.in(runs, "with-link").root();
    Files.createSymbolicLink(linked.resolve("events.jsonl"), folder.resolve("outside/run.json"));
  }

  private static JsonNode answer(String tool, Map<String, Object> arguments) throws IOException {
    JsonNode result = Asked.tool(runs, tool, arguments);
    assertThat(result.get("isError").asBoolean()).as(Asked.text(result)).isFalse();
    return Asked.content(result);
  }

  private static String refusal(String tool, Map<String, Object> arguments) throws IOException {
    JsonNode result = Asked.tool(runs, tool, arguments);
    assertThat(result.get("isError").asBoolean()).as(Asked.text(result)).isTrue();
    return Asked.text(result);
  }

  @Test
  void the_tools_only_read_and_say_what_they_take() throws IOException {
    JsonNode tools =
        Asked.lines(runs, "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}")
            .get(0)
            .at("/result/tools");

    assertThat(tools)
        .extracting(tool -> tool.get("name").asText())
        .containsExactly("list_runs", "verdict", "evidence", "compare", "what_if");
    assertThat(tools)
        .allSatisfy(
            tool -> {
              assertThat(tool.at("/annotations/readOnlyHint").asBoolean()).isTrue();
              assertThat(tool.at("/inputSchema/type").asText()).isEqualTo("object");
            });
  }

  @Test
  void runs_are_listed_the_newest_first_and_one_that_may_not_be_read_says_so() throws IOException {
    JsonNode answer = answer("list_runs", Map.of());

    assertThat(answer.get("runs"))
        .extracting(run -> run.get("run").asText())
        .containsExactly("with-link", "simulated-8", "simulated-7", "empty");
    assertThat(answer.at("/runs/0/unreadable").asText()).contains("link");
    assertThat(answer.at("/runs/2/target").asText()).isEqualTo("a simulated system");
    assertThat(answer("list_runs", Map.of("limit", 2)).get("runs")).hasSize(2);
  }

  @Test
  void a_verdict_names_what_binds_and_why() throws IOException {
    JsonNode answer = answer("verdict", Map.of("run", "simulated-7"));

    assertThat(answer.get("run").asText()).isEqualTo("simulated-7");
    assertThat(answer.get("kind").asText()).isEqualTo("bottleneck");
    assertThat(answer.get("resource").asText()).endsWith(" cpu");
    assertThat(answer.at("/causes/0").asText()).contains("of the JVM's CPU is in");
    assertThat(answer.at("/ladder/0/saturatesAtPerSecond/estimate").asDouble()).isPositive();
  }

  @Test
  void evidence_is_of_the_resource_that_was_asked_for() throws IOException {
    JsonNode ladder = answer("verdict", Map.of("run", "simulated-7")).get("ladder");
    String second = ladder.at("/1/resource").asText();

    JsonNode answer = answer("evidence", Map.of("run", "simulated-7", "resource", second));

    assertThat(answer.get("run").asText()).isEqualTo("simulated-7");
    assertThat(second).startsWith(answer.at("/resource/box").asText());
    assertThat(answer.get("looks")).isNotEmpty();
    assertThat(refusal("evidence", Map.of("run", "simulated-7", "resource", "gremlins")))
        .contains("there are ", " cpu");
  }

  @Test
  void a_remedy_comes_with_its_prediction() throws IOException {
    JsonNode all = answer("what_if", Map.of("run", "simulated-7")).get("remedies");
    String id = all.at("/0/id").asText();

    JsonNode one = answer("what_if", Map.of("run", "simulated-7", "remedy", id)).get("remedies");

    assertThat(one).allSatisfy(remedy -> assertThat(remedy.get("id").asText()).isEqualTo(id));
    assertThat(one.at("/0/takesThenPerSecond/estimate").asDouble())
        .isGreaterThan(one.at("/0/takesNowPerSecond/estimate").asDouble());
    assertThat(refusal("what_if", Map.of("run", "simulated-7", "remedy", "magic"))).contains(id);
  }

  @Test
  void two_runs_are_compared_check_by_check() throws IOException {
    JsonNode answer = answer("compare", Map.of("before", "simulated-7", "after", "simulated-8"));

    assertThat(answer.at("/before/run").asText()).isEqualTo("simulated-7");
    assertThat(answer.get("differences")).isNotEmpty();
    assertThat(answer.get("checks"))
        .anySatisfy(check -> assertThat(check.get("check").asText()).isEqualTo("xmax"));
    JsonNode same = answer("compare", Map.of("before", "simulated-7", "after", "simulated-7"));
    assertThat(same.get("differences")).isEmpty();
    assertThat(same.get("checks"))
        .isNotEmpty()
        .allSatisfy(check -> assertThat(check.get("change").asDouble()).isZero());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "../outside",
        "../runs/simulated-7",
        "simulated-7/../../outside",
        "simulated-7/",
        "./simulated-7",
        "/etc",
        "..\\outside",
        "simulated-7\u0000",
        "none",
        "link"
      })
  void a_name_that_is_no_run_of_the_folder_is_refused(String name) throws IOException {
    for (String tool : List.of("verdict", "evidence", "what_if")) {
      assertThat(refusal(tool, Map.of("run", name))).contains("there is no run");
    }
    assertThat(refusal("compare", Map.of("before", name, "after", name)))
        .contains("there is no run");
  }

  @Test
  void a_run_with_a_link_that_leads_out_is_refused() throws IOException {
    assertThat(refusal("verdict", Map.of("run", "with-link"))).contains("leads out of the runs");
  }

  @Test
  void arguments_that_are_missing_of_another_type_or_unknown_are_refused() throws IOException {
    assertThat(refusal("verdict", Map.of())).contains("run");
    assertThat(refusal("verdict", Map.of("run", 7))).contains("run");
    assertThat(refusal("verdict", Map.of("run", "empty", "file", "x"))).contains("file");
    assertThat(refusal("list_runs", Map.of("limit", 0))).contains("limit");
    assertThat(refusal("list_runs", Map.of("limit", 1_000))).contains("limit");
  }

  @Test
  void a_run_that_recorded_nothing_has_a_verdict_and_no_evidence() throws IOException {
    assertThat(answer("verdict", Map.of("run", "empty")).get("kind").asText())
        .isEqualTo("inconclusive");
    assertThat(refusal("evidence", Map.of("run", "empty"))).contains("no request was measured");
  }

  @Test
  void answers_are_bounded_whatever_a_run_holds() throws IOException {
    String longText = "\u001b[2J" + "x".repeat(5_000);
    String answer =
        BoundedAnswer.of(
            Map.of("list", java.util.Collections.nCopies(5_000, 1.23456789), "t", longText));

    assertThat(answer.length()).isLessThan(3_000);
    assertThat(answer).contains("1.2346").doesNotContain("\u001b");
  }

  @Test
  void nothing_is_written() throws IOException {
    Map<String, Long> before = files();

    answer("verdict", Map.of("run", "simulated-7"));
    answer("evidence", Map.of("run", "simulated-7"));
    answer("compare", Map.of("before", "simulated-7", "after", "simulated-8"));
    answer("what_if", Map.of("run", "simulated-7"));

    assertThat(files()).isEqualTo(before);
  }

  private static Map<String, Long> files() throws IOException {
    Map<String, Long> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder, new FileVisitOption[0])) {
      for (Path file : all.toList()) {
        files.put(file.toString(), Files.getLastModifiedTime(file).toMillis());
      }
    }
    return files;
  }
}
