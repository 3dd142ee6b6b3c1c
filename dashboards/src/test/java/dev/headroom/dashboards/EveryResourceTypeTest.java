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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A resource of any type is shown by its words and with its own unit, without a line of ours. */
class EveryResourceTypeTest {
  private static Diagnosis diagnosis(ResourceType type) {
    SampleDiagnosis sample = new SampleDiagnosis();
    ResourceLimit limit =
        new ResourceLimit(
            new ResourceId("other-1", type),
            new Interval(700, 750, 800),
            Interval.exactly(0.004),
            3,
            0.1,
            0.55,
            List.of(),
            true,
            Map.of());
    sample.ladder = List.of(sample.ladder.get(0), limit);
    return sample.build();
  }

  @ParameterizedTest
  @EnumSource
  void the_terminal_has_a_bar_for_it(ResourceType type) {
    TerminalStyle style = new TerminalStyle(100, false, true);
    assertThat(TerminalReport.render(diagnosis(type), RunHistory.NONE, style).lines())
        .anySatisfy(line -> assertThat(line).contains("other-1", type.words(), "750", "55 %"));
  }

  @ParameterizedTest
  @EnumSource
  void the_page_has_a_bar_for_it(ResourceType type) {
    assertThat(HtmlReport.render(diagnosis(type), SampleRun.empty(), RunHistory.NONE))
        .contains("other-1 " + type.words(), "55 %");
  }
}
