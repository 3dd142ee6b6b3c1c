package dev.headroom.dashboards.html.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.math.Interval;
import dev.headroom.analysis.promise.PromisedGain;
import dev.headroom.dashboards.AppliedRemedy;
import dev.headroom.dashboards.RunHistory;
import dev.headroom.dashboards.SampleDiagnosis;
import dev.headroom.dashboards.SampleRun;
import dev.headroom.dashboards.html.Html;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PromiseSectionTest {
  private static final Diagnosis AFTER = new SampleDiagnosis().build();

  private static PromisedGain gain(Interval inTurn) {
    return new PromisedGain(
        new Interval(190, 200, 210),
        new Interval(360, 400, 440),
        new Interval(580, 600, 620),
        Optional.of(inTurn));
  }

  private static String section(PromisedGain gain, String afterRun) {
    Html html = new Html();
    PromiseSection.write(AFTER, new AppliedRemedy("add-index a(b)", afterRun, gain), html);
    return html.toString();
  }

  private static String section(PromisedGain gain) {
    return section(gain, AFTER.run().id());
  }

  @Test
  void a_kept_promise_is_told_before_the_ladder_with_both_intervals() {
    PromisedGain kept = gain(new Interval(1.7, 1.85, 1.95));
    String page =
        HtmlReport.render(
            AFTER,
            SampleRun.empty(),
            new RunHistory(
                Optional.of(new AppliedRemedy("add-index a(b)", AFTER.run().id(), kept)),
                Optional.empty()));

    assertThat(page)
        .containsSubsequence(
            "is the next bottleneck",
            "Promise kept: 2.00× promised, 1.85× measured",
            "add-index a(b)</strong> brought what was promised",
            "2.00× (1.80–2.20)",
            "400 (360–440)",
            "1.85× (1.70–1.95)",
            ">–</td>",
            "The headroom ladder")
        .doesNotContain("That was in run", "370 (");
  }

  @Test
  void a_missed_promise_says_on_which_side() {
    assertThat(section(gain(new Interval(1.2, 1.3, 1.4))))
        .contains("class=\"promise missed\"", "Less than promised: 2.00× promised, 1.30× measured")
        .contains("brought less than was promised");
    assertThat(section(gain(new Interval(2.3, 2.4, 2.5))))
        .contains("Better than promised", "brought more than was promised");
    assertThat(section(gain(new Interval(1.2, 1.34, 1.9))))
        .contains("Less than promised", "33 % less than was promised", "may be chance");
  }

  @Test
  void a_gain_that_may_be_none_is_not_called_one() {
    assertThat(section(gain(new Interval(0.97, 1.02, 1.07)))).contains("may have brought nothing");
    assertThat(section(gain(new Interval(0.7, 0.8, 0.9)))).contains("made it slower");
  }

  @Test
  void the_drift_of_the_machine_is_no_gain() {
    assertThat(section(gain(new Interval(1.9, 2, 2.1))))
        .contains("loaded in turn", "From run to run it looked like 3.00×");
    PromisedGain apart =
        new PromisedGain(
            new Interval(190, 200, 210),
            new Interval(360, 400, 440),
            new Interval(380, 390, 400),
            Optional.empty());
    assertThat(section(apart)).contains("1.95× measured", "390 (380–400)", "in a run of its own");
  }

  @Test
  void a_later_run_names_the_run_that_measured_it() {
    assertThat(section(gain(new Interval(1.9, 2, 2.1)), "run-7")).contains("That was in run run-7");
  }

  @Test
  void three_bars_share_one_scale_and_no_gain_is_marked_in_each() {
    String section = section(gain(new Interval(1.9, 2.05, 2.1)));

    assertThat(section.split("class=\"goal\"", -1)).hasSize(4);
    // 1.08 times the longest interval, which ends at 2.2, is the whole width.
    assertThat(section)
        .containsSubsequence("width=\"42.09%\"", "width=\"84.18%\"", "width=\"86.28%\"");
  }
}
