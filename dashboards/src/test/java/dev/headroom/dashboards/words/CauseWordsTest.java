package dev.headroom.dashboards.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.diagnosis.MissingCode;
import dev.headroom.analysis.diagnosis.Remark;
import dev.headroom.analysis.diagnosis.ResourceLimit;
import dev.headroom.analysis.math.Interval;
import dev.headroom.analysis.model.Consumer;
import dev.headroom.dashboards.RunHistory;
import dev.headroom.dashboards.SampleDiagnosis;
import dev.headroom.dashboards.SampleRun;
import dev.headroom.dashboards.html.report.HtmlReport;
import dev.headroom.dashboards.terminal.TerminalStyle;
import dev.headroom.dashboards.terminal.report.TerminalReport;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CauseWordsTest {
  private final SampleDiagnosis sample = new SampleDiagnosis();

  CauseWordsTest() {
    sample.verdict = sample.verdict.because(Optional.empty());
    sample.causes = List.of();
  }

  private String terminal() {
    return TerminalReport.render(sample.build(), RunHistory.NONE, TerminalStyle.plain());
  }

  /** The bottleneck with what uses it. */
  private void used(Map<String, Double> shares) {
    ResourceLimit rung =
        SampleDiagnosis.rung(
            SampleDiagnosis.CPU, new Interval(425, 438, 451), 0.94, 1, SampleDiagnosis.THROTTLED);
    sample.ladder =
        List.of(
            new ResourceLimit(
                rung.resource(),
                rung.limitPerSecond(),
                rung.demandPerRequest(),
                rung.capacity(),
                rung.background(),
                rung.utilization(),
                rung.saturation(),
                rung.placed(),
                shares));
  }

  @Test
  void that_there_is_no_cause_is_said_where_one_would_have_been_seen() {
    used(Map.of("java", 0.9, Consumer.REST, 0.1));

    assertThat(CauseWords.none(sample.build())).startsWith("no single cause");
    assertThat(terminal()).contains("(97 % sure)");
  }

  @Test
  void evidence_that_was_not_recorded_is_named_instead() {
    used(Map.of("java", 0.6, "mariadbd", 0.4));
    sample.missing =
        List.of(
            Remark.of(MissingCode.EVIDENCE).name("evidence", "statements").name("box", "box-1"));

    assertThat(CauseWords.none(sample.build()))
        .isEqualTo("why is not known: the database's statements would show more");
    assertThat(terminal()).contains("97 % sure; its cause is not known)");
    assertThat(HtmlReport.render(sample.build(), SampleRun.empty(), RunHistory.NONE))
        .contains("the database&#39;s statements would show more");
  }

  @Test
  void processes_that_nobody_named_may_hold_the_cause() {
    used(Map.of("java", 0.16, Consumer.REST, 0.84));

    assertThat(CauseWords.none(sample.build())).contains("84 % of it is by processes");
    assertThat(CauseWords.isUnknown(sample.build())).isTrue();
  }
}
