package dev.headroom.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.ResourceLimit;
import dev.headroom.analysis.math.Interval;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.dashboards.html.report.HtmlReport;
import dev.headroom.dashboards.terminal.TerminalStyle;
import dev.headroom.dashboards.terminal.report.TerminalReport;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The limit holds under load, the use is measured at lower load. */
class LowLoadCostTest {
  private static final String LEGEND =
      "at 412 req/s a request costs box-1 cpu 2.2 times what it costs under load: it finds the box"
          + " idle, and wakes threads";

  /** A core of which 0.1 is taken without requests, at 412 requests/s of 0.5 ms each under load. */
  private static Diagnosis usedBy(double cores, Interval demand) {
    SampleDiagnosis sample = new SampleDiagnosis();
    ResourceLimit threads =
        SampleDiagnosis.rung(
            new ResourceId("box-1", ResourceType.REQUEST_THREADS),
            new Interval(900, 1000, 1100),
            0.9,
            8,
            List.of());
    ResourceLimit cpu =
        new ResourceLimit(
            SampleDiagnosis.CPU,
            new Interval(1700, 1800, 1900),
            demand,
            1,
            0.1,
            cores,
            List.of(),
            true,
            Map.of());
    sample.ladder = List.of(threads, cpu);
    return sample.build();
  }

  private static Diagnosis costing(double timesUnderLoad) {
    return usedBy(0.1 + timesUnderLoad * 412 * 0.0005, Interval.exactly(0.0005));
  }

  @Test
  void use_that_the_limit_does_not_explain_has_a_legend() {
    assertThat(LowLoadCost.legend(costing(2.2))).contains(LEGEND);
  }

  @Test
  void use_that_the_limit_explains_has_none() {
    assertThat(LowLoadCost.legend(costing(1.25))).isEmpty();
    assertThat(LowLoadCost.legend(new SampleDiagnosis().build())).isEmpty();
  }

  @Test
  void what_requests_cost_nothing_has_none() {
    assertThat(LowLoadCost.legend(usedBy(0.9, Interval.exactly(0)))).isEmpty();
  }

  @Test
  void it_stands_below_the_ladder_in_both_reports() {
    TerminalStyle wide = new TerminalStyle(160, false, true);

    assertThat(TerminalReport.render(costing(2.2), RunHistory.NONE, wide))
        .containsSubsequence("request threads", "goal", LEGEND, "why");
    assertThat(HtmlReport.render(costing(2.2), SampleRun.empty(), RunHistory.NONE))
        .containsSubsequence("The headroom ladder", "</table>", LEGEND, "</section>");
  }
}
