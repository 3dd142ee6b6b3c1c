package dev.headroom.dashboards.terminal.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.evidence.EvidenceKind;
import dev.headroom.analysis.explain.Explanation;
import dev.headroom.analysis.explain.Look;
import dev.headroom.analysis.explain.Ruling;
import dev.headroom.analysis.math.Quantity;
import dev.headroom.dashboards.SampleDiagnosis;
import dev.headroom.dashboards.terminal.Cells;
import dev.headroom.dashboards.terminal.TerminalStyle;
import dev.headroom.run.metric.MetricKey;
import dev.headroom.run.series.SeriesId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExplanationPageTest {
  private static final String ESCAPES = "\u001b[2J\u001b]0;title\u0007\u009b31m\r\n\u202e\u2028x";
  private static final Diagnosis DIAGNOSIS = new SampleDiagnosis().build();

  private static SeriesId series(String box) {
    return new SeriesId(box, "cgroup", new MetricKey("headroom.cgroup.cpu.time", Map.of()));
  }

  private static Explanation explanation(String text) {
    Cause cause =
        new Cause(
            "unheard-of",
            DIAGNOSIS.ladder().get(0).resource(),
            Optional.of("subject" + text),
            0.6,
            List.of(new Quantity("rows-read" + text, 20_055, "rows")));
    return new Explanation(
        "run" + text,
        DIAGNOSIS.verdict(),
        DIAGNOSIS.ladder().get(0).resource(),
        Optional.of(DIAGNOSIS.ladder().get(0)),
        1,
        Optional.of(0.95),
        List.of(series("box-1" + text)),
        List.of(
            new Look("step" + text, 20, 24, 78, 0.27, 0.91, List.of(Quantity.ratio("waiting", 3)))),
        "low" + text,
        "knee" + text,
        List.of(
            new Ruling(
                cause.rule(),
                Ruling.Kind.FOUND,
                Optional.of(cause),
                Optional.empty(),
                cause.evidence(),
                Set.of(),
                List.of(EvidenceKind.STATEMENTS),
                List.of(series("box-2" + text))),
            new Ruling(
                "deadlocks",
                Ruling.Kind.SPEAKS_AGAINST,
                Optional.empty(),
                Optional.of("hardly-any-deadlocks"),
                List.of(Quantity.ratio("deadlocks-per-request", 0.001)),
                Set.of(),
                List.of(),
                List.of()),
            new Ruling(
                "hot-method",
                Ruling.Kind.CANNOT_TELL,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Set.of(EvidenceKind.JVM_PROFILE),
                List.of(EvidenceKind.JVM_PROFILE),
                List.of()),
            new Ruling(
                "slow-downstream",
                Ruling.Kind.DOES_NOT_APPLY,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Set.of(),
                List.of(),
                List.of())));
  }

  @Test
  void every_figure_has_its_place_and_its_source() {
    String page = ExplanationPage.render(explanation(""), TerminalStyle.plain());

    assertThat(page)
        .contains(
            "rung 1 of the ladder",
            "throughput explains 95 %",
            "91 %",
            "from box-1.cgroup.jsonl: headroom.cgroup.cpu.time",
            "causes, looked for at knee, beside low",
            "unheard-of (explains 60 %): unheard-of: subject",
            "rows read 20,055 rows",
            "from the database's statements",
            "from box-2.cgroup.jsonl: headroom.cgroup.cpu.time",
            "deadlocks: hardly any deadlocks (deadlocks per request",
            "hot-method needs a profile of the JVM (--pid of the JVM",
            "slow-downstream");
  }

  @Test
  void what_was_seen_stands_in_columns() {
    List<String> lines =
        ExplanationPage.render(explanation(""), TerminalStyle.plain()).lines().toList();
    String head = lines.stream().filter(line -> line.contains("from s")).findFirst().orElseThrow();
    String row = lines.get(lines.indexOf(head) + 1);
    assertThat(row.indexOf("91 %") + "91 %".length())
        .isEqualTo(head.indexOf("share") + "share".length());
    assertThat(row.indexOf("0.27") + "0.27".length())
        .isEqualTo(head.indexOf("busy") + "busy".length());
  }

  @Test
  void no_line_is_wider_than_the_terminal_and_no_text_commands_it() {
    for (int width : new int[] {40, 60, 100}) {
      String page =
          ExplanationPage.render(explanation(ESCAPES), new TerminalStyle(width, false, true));
      assertThat(page.lines()).allMatch(line -> Cells.of(line) <= width);
      assertThat(page).contains("subject").doesNotContain("title", "[2J", "31m");
      assertThat(page.replace("\n", "")).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}]");
    }
  }
}
