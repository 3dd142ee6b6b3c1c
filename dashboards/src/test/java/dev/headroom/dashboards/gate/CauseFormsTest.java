package dev.headroom.dashboards.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.analysis.gate.CheckResult;
import dev.headroom.analysis.gate.CheckVerdict;
import dev.headroom.analysis.gate.GateResult;
import dev.headroom.analysis.gate.GateVerdict;
import dev.headroom.analysis.gate.cause.Cause;
import dev.headroom.analysis.gate.cause.Suspect;
import dev.headroom.analysis.gate.cause.Unknown;
import dev.headroom.analysis.gate.cost.CostKind;
import dev.headroom.analysis.gate.cost.Place;
import dev.headroom.analysis.gate.sample.CheckId;
import dev.headroom.analysis.math.Interval;
import dev.headroom.dashboards.terminal.TerminalStyle;
import dev.headroom.run.file.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** One cause in every form of the answer. */
class CauseFormsTest {
  private static final TerminalStyle STYLE = new TerminalStyle(100, false, true);
  private static final Sources OF_APP =
      method ->
          method.startsWith("app.")
              ? Optional.of("shop, main/src/main/java/app/Codec.java")
              : Optional.empty();

  private static Suspect suspect(String name, int line, String caller) {
    return new Suspect(
        new Place(name, line),
        caller.isEmpty() ? List.of() : List.of(new Place(caller, 7)),
        0.6,
        0.85,
        new Interval(0.21, 0.25, 0.29),
        0.96,
        0);
  }

  private static Cause known(Suspect... suspects) {
    return new Cause(
        CostKind.CPU,
        Optional.of(new Interval(0.2, 0.26, 0.32)),
        List.of(suspects),
        Optional.empty());
  }

  private static Cause unknown(CostKind kind, Unknown why) {
    return new Cause(kind, Optional.empty(), List.of(), Optional.of(why));
  }

  private static CheckResult check(String name) {
    return new CheckResult(
        CheckId.parse(name).orElseThrow(),
        CheckVerdict.REGRESSION,
        Optional.of(2.0),
        Optional.of(2.3),
        Optional.of(new Interval(0.1, 0.15, 0.2)),
        0.05,
        Optional.of(0.001),
        Optional.empty(),
        false);
  }

  private static GateResult result(List<CheckResult> checks, Cause... causes) {
    return new GateResult(
        GateVerdict.REGRESSION,
        5,
        List.of("run-1"),
        List.of(),
        checks,
        List.of(),
        List.of(),
        List.of(causes));
  }

  private static GateResult result(Cause... causes) {
    return result(List.of(check("cpu")), causes);
  }

  @Test
  void the_page_names_the_first_three_below_the_table() {
    Suspect[] four = new Suspect[4];
    for (int i = 0; i < four.length; i++) {
      four[i] = suspect("app.Codec.sign" + i, 42, "app.Orders.buy");
    }

    List<String> lines = GatePage.render(result(known(four)), STYLE).lines().toList();

    assertThat(lines.subList(lines.size() - 5, lines.size()))
        .containsExactly(
            "",
            "CPU +0.260 ms/req (+0.200 … +0.320)",
            "  app.Codec.sign0 (line 42): 0.600 → 0.850 ms/req, +0.250 ms/req (+0.210 … +0.290),"
                + " 96 % of the change, called by app.Orders.buy (line 7)",
            lines.get(lines.size() - 2),
            lines.get(lines.size() - 1));
    assertThat(lines.get(lines.size() - 1)).contains("sign2");
  }

  @Test
  void why_nobody_is_named_is_said_in_words_of_its_kind() {
    String page =
        GatePage.render(
            result(
                unknown(CostKind.CPU, Unknown.NOT_IN_BASELINE),
                unknown(CostKind.ROWS, Unknown.NOT_IN_CANDIDATE)),
            STYLE);

    assertThat(page)
        .contains("CPU: cause not known, for the baseline has no profile")
        .contains("rows read: cause not known, for these runs recorded no statements");
  }

  @Test
  void what_a_side_has_not_seen_is_shown_with_what_it_may_have_missed() {
    Suspect isNew =
        new Suspect(
            new Place("app.Fraud.check", 0),
            List.of(),
            0,
            0.3,
            new Interval(0.2, 0.3, 0.35),
            1,
            0.025);

    assertThat(CauseWords.suspect(CostKind.CPU, isNew)).contains("0 (or below 0.025) → 0.300");
  }

  @Test
  void an_annotation_is_at_its_line_or_at_that_of_the_nearest_caller_that_has_a_file() {
    List<String> lines =
        GateAnnotations.lines(
            result(
                known(
                    suspect("app.Codec.sign", 42, ""),
                    suspect("lib.Json.write", 3, "app.Orders.buy"),
                    suspect("lib.Text.escape", 3, ""))),
            GateAnnotations.Level.ERROR,
            OF_APP);

    assertThat(lines).hasSize(5);
    assertThat(lines.get(2))
        .startsWith(
            "::error file=shop%2C main/src/main/java/app/Codec.java,line=42,title=Headroom"
                + " gate::CPU: app.Codec.sign")
        .contains("96 %25 of the change");
    assertThat(lines.get(3)).contains(",line=7,").contains("lib.Json.write");
    assertThat(lines.get(4)).startsWith("::error title=Headroom gate::CPU: lib.Text.escape");
  }

  @Test
  void a_comment_is_cut_at_the_end_of_a_line_and_says_so() {
    List<CheckResult> checks = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      checks.add(check("p99 " + "<&@".repeat(150) + i));
    }

    String text = GateMarkdown.render(result(checks, known(suspect("app.Codec.sign", 42, ""))));

    assertThat(text.length()).isBetween(60_000, 65_536);
    assertThat(text).contains("&lt;&amp;&#64;").doesNotContain("&\\#64;");
    assertThat(text).contains("**CPU +0.260 ms/req").contains("- app.Codec.sign (line 42)");
    List<String> lines = text.lines().toList();
    assertThat(lines.get(lines.size() - 1)).matches("\\d+ more lines are left out\\.");
    assertThat(lines.get(lines.size() - 3)).startsWith("| p99").endsWith("|");
  }

  private static JsonNode sarif(Cause... causes) throws IOException {
    return Json.documents().readTree(GateSarif.render(result(causes), OF_APP));
  }

  private static Set<String> keys(JsonNode node) {
    Set<String> keys = new TreeSet<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  /** Objects of the format take no other properties than its own: section 3 and Appendix. */
  @Test
  void sarif_has_what_the_format_requires_and_nothing_that_it_does_not_know() throws IOException {
    JsonNode log = sarif(known(suspect("app.Codec.sign", 42, "")));

    assertThat(log.get("version").asText()).isEqualTo("2.1.0");
    assertThat(keys(log)).containsExactlyInAnyOrder("$schema", "version", "runs");
    JsonNode run = log.at("/runs/0");
    assertThat(keys(run)).containsExactlyInAnyOrder("tool", "invocations", "columnKind", "results");
    assertThat(run.get("columnKind").asText()).isIn("utf16CodeUnits", "unicodeCodePoints");
    assertThat(keys(run.get("tool"))).containsExactly("driver");
    assertThat(run.at("/tool/driver/name").asText()).isNotEmpty();
    for (JsonNode rule : run.at("/tool/driver/rules")) {
      assertThat(keys(rule))
          .containsExactlyInAnyOrder("id", "shortDescription", "defaultConfiguration");
      assertThat(rule.at("/shortDescription/text").asText()).isNotEmpty();
    }
    assertThat(run.at("/invocations/0/executionSuccessful").isBoolean()).isTrue();
    JsonNode result = run.at("/results/0");
    assertThat(result.at("/message/text").asText()).startsWith("CPU: app.Codec.sign");
    assertThat(result.get("level").asText()).isEqualTo("error");
    assertThat(result.get("rank").asDouble()).isBetween(0.0, 100.0);
    int rule = result.get("ruleIndex").asInt();
    assertThat(run.at("/tool/driver/rules/" + rule + "/id")).isEqualTo(result.get("ruleId"));
  }

  @Test
  void a_result_of_sarif_is_at_a_line_of_a_file_and_what_has_none_is_a_notification()
      throws IOException {
    JsonNode run =
        sarif(
                known(suspect("app.Codec.sign", 0, ""), suspect("(mariadbd)", 0, "")),
                unknown(CostKind.ALLOCATED, Unknown.NOT_IN_BASELINE))
            .at("/runs/0");

    assertThat(run.get("results")).hasSize(1);
    JsonNode location = run.at("/results/0/locations/0");
    assertThat(location.at("/physicalLocation/artifactLocation/uri").asText())
        .isEqualTo("shop,%20main/src/main/java/app/Codec.java");
    assertThat(location.at("/physicalLocation/region/startLine").asInt()).isEqualTo(1);
    assertThat(location.at("/logicalLocations/0/fullyQualifiedName").asText())
        .isEqualTo("app.Codec.sign");
    assertThat(run.at("/invocations/0/toolExecutionNotifications"))
        .extracting(note -> note.at("/message/text").asText())
        .hasSize(2)
        .anyMatch(text -> text.contains("(mariadbd)"))
        .anyMatch(text -> text.contains("no profile"));
  }

  @Test
  void the_fingerprint_of_a_result_does_not_change_with_its_line() throws IOException {
    assertThat(sarif(known(suspect("app.Codec.sign", 42, ""))).findValue("partialFingerprints"))
        .isEqualTo(
            sarif(known(suspect("app.Codec.sign", 50, ""))).findValue("partialFingerprints"));
  }
}
