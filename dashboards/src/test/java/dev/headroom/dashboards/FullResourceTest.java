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
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A resource that is full without any request has no throughput at which it saturates. */
class FullResourceTest {
  private static final String EVIDENCE = "full of background, no request cost measured";

  private static Diagnosis diagnosis() {
    SampleDiagnosis sample = new SampleDiagnosis();
    ResourceLimit full =
        new ResourceLimit(
            new ResourceId("batch-1", ResourceType.CPU),
            Interval.exactly(0),
            Interval.exactly(0),
            0.5,
            0.49,
            0.98,
            List.of(),
            false,
            Map.of());
    sample.ladder = List.of(sample.ladder.get(0), full);
    sample.goal = Optional.empty();
    return sample.build();
  }

  @Test
  void it_has_a_line_without_a_bar_in_the_page() {
    String page = HtmlReport.render(diagnosis(), SampleRun.empty(), RunHistory.NONE);

    assertThat(page).contains("full without any request", "not placed<", "98 %", EVIDENCE);
    assertThat(page.split("class=\"fill\"", -1)).as("one bar").hasSize(2);
  }

  @Test
  void it_has_a_line_without_a_bar_on_the_terminal() {
    String page =
        TerminalReport.render(diagnosis(), RunHistory.NONE, new TerminalStyle(100, false, true));

    assertThat(page).contains("full without requests", "98 %", EVIDENCE).doesNotContain("~0");
  }

  @Test
  void it_leaves_the_scale_to_the_others() {
    assertThat(LadderScale.of(diagnosis())).isEqualTo(438);
  }
}
