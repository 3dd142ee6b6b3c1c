package dev.headroom.dashboards.html.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.measure.BoxCpuUse;
import dev.headroom.dashboards.SampleRun;
import dev.headroom.run.Box;
import dev.headroom.run.RecordedRun;
import java.util.List;
import org.junit.jupiter.api.Test;

class CpuOverTimeTest {
  @Test
  void its_points_are_the_boxs_use_as_the_analysis_derives_it() {
    RecordedRun run = SampleRun.of("a model");
    Box box = run.manifest().boxes().get(0);
    BoxCpuUse use = BoxCpuUse.of(run, box.name());
    double zero = run.manifest().epochSeconds();

    List<Plot.Point> points = CpuOverTime.of(use, zero);

    assertThat(points).isNotEmpty();
    assertThat(points)
        .allSatisfy(
            point ->
                assertThat(point.y())
                    .isCloseTo(use.cores(zero + point.x() - 1, zero + point.x()), within(1e-9)));
  }

  @Test
  void a_box_of_which_nothing_was_recorded_has_none() {
    assertThat(CpuOverTime.of(BoxCpuUse.of(SampleRun.of("a model"), "nowhere"), 0)).isEmpty();
  }
}
