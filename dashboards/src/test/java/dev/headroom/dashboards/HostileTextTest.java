package dev.headroom.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.math.Interval;
import dev.headroom.analysis.promise.PromisedGain;
import dev.headroom.dashboards.html.report.HtmlReport;
import dev.headroom.dashboards.live.LiveLine;
import dev.headroom.dashboards.live.LiveScreen;
import dev.headroom.dashboards.live.LiveStatus;
import dev.headroom.dashboards.terminal.TerminalStyle;
import dev.headroom.dashboards.terminal.compare.ComparisonReport;
import dev.headroom.dashboards.terminal.report.TerminalReport;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever stands in any text of a diagnosis, it is shown as text or not at all. */
class HostileTextTest {
  private static final String MARKUP =
      "</td></script><script>alert(1)</script><img src=x onerror=\"alert(1)\" '><!--&lt;\u0000";
  private static final String ESCAPES = "\u001b[2J\u001b]0;title\u0007\u009b31m\r\n\u202e\u2028x";

  @Test
  void no_text_of_a_diagnosis_becomes_markup() throws Exception {
    MarkedDiagnosis marked = new MarkedDiagnosis(MARKUP);
    String page =
        HtmlReport.render(
            marked.diagnosis(),
            SampleRun.of(MARKUP),
            new RunHistory(Optional.of(applied(marked, MARKUP)), Optional.empty()),
            Optional.of(SampleStacks.of()));

    assertThat(Pattern.compile("<script").matcher(page).results()).hasSize(2);
    assertThat(page).doesNotContain("<img", "<!--", "\u0000", "onerror=\"");
    // Each mark that shows is followed by its text, escaped once.
    assertThat(Pattern.compile("mark-?[0-9a-f]+(?!-?[0-9a-f])").matcher(page).results())
        .isNotEmpty()
        .allMatch(
            found -> page.startsWith("&lt;/td&gt;&lt;/script&gt;", found.end()),
            "escaped where it stands");
  }

  private static AppliedRemedy applied(MarkedDiagnosis marked, String text) throws Exception {
    Interval factor = marked.diagnosis().load().knee().orElseThrow().xMaxPerSecond();
    return new AppliedRemedy(
        text, text, new PromisedGain(factor, factor, factor, Optional.empty()));
  }

  @Test
  void every_text_of_a_diagnosis_is_on_the_page_but_for_what_is_for_programs() throws Exception {
    MarkedDiagnosis marked = new MarkedDiagnosis("");
    String page =
        HtmlReport.render(marked.diagnosis(), SampleRun.empty(), RunHistory.NONE, Optional.empty());
    Set<String> hidden = new TreeSet<>();
    marked
        .paths()
        .forEach(
            (mark, path) -> {
              if (!page.contains(mark)) {
                hidden.add(path);
              }
            });
    assertThat(hidden)
        .containsExactly(
            ".caveats.warnings.values.code",
            ".caveats.warnings.values.unit",
            ".load.knee.from",
            ".remedies.parameters.columns",
            ".remedies.parameters.table",
            ".verdict.reason.values.code",
            ".verdict.reason.values.unit",
            ".why.statements.accesses.key",
            ".why.statements.accesses.table",
            ".why.statements.shape");
  }

  @Test
  void no_text_of_a_diagnosis_commands_a_terminal() throws Exception {
    MarkedDiagnosis marked = new MarkedDiagnosis(ESCAPES);
    for (boolean unicode : new boolean[] {true, false}) {
      TerminalStyle style = new TerminalStyle(100, false, unicode);
      for (String page :
          new String[] {
            TerminalReport.render(
                marked.diagnosis(),
                new RunHistory(Optional.of(applied(marked, ESCAPES)), Optional.empty()),
                style),
            ComparisonReport.render(marked.diagnosis(), marked.diagnosis(), Optional.empty(), style)
          }) {
        assertThat(page).contains("mark").doesNotContain("title", "[2J", "31m");
        assertThat(page.replace("\n", "")).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}]");
      }
    }
  }

  @Test
  void no_text_of_a_run_under_way_commands_a_terminal() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    LiveStatus status =
        new LiveStatus(
            "a" + ESCAPES,
            OptionalDouble.of(5),
            "b" + ESCAPES,
            OptionalDouble.empty(),
            0,
            0,
            0,
            List.of(
                new LiveStatus.BoxCpu(
                    "c" + ESCAPES, OptionalDouble.of(1), false, OptionalDouble.of(2))));
    assertThat(LiveLine.of(status, 200))
        .contains("a", "b", "c")
        .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}]");

    try (LiveScreen screen =
        new LiveScreen(new PrintStream(bytes, true, StandardCharsets.UTF_8), false, 80)) {
      screen.say("one\ntwo" + ESCAPES);
    }
    assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
        .startsWith("one", "two")
        .allSatisfy(line -> assertThat(line).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}]"));
  }

  @Test
  void a_line_is_never_cut_within_a_character() {
    LiveStatus status = LiveStatus.preparing("😀".repeat(50));
    for (int width = 1; width < 12; width++) {
      assertThat(LiveLine.of(status, width)).isEqualTo("😀".repeat(width));
    }
  }
}
