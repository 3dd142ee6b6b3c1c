package dev.headroom.analysis.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.Analyser;
import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.injector.StartLag;
import dev.headroom.analysis.response.LoadWindows;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.RunLayout;
import dev.headroom.run.load.EndReason;
import dev.headroom.run.load.FailureKind;
import dev.headroom.run.load.Phase;
import dev.headroom.run.load.ResponseTimes;
import dev.headroom.run.load.ResponseWindow;
import dev.headroom.run.load.StepEvent;
import dev.headroom.run.metric.InjectorMetric;
import dev.headroom.run.series.Series;
import dev.headroom.run.series.SeriesId;
import dev.headroom.run.series.SeriesSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

/** Twenty seconds of 100 a second, ten of 300 and thirty of 100, far behind a run's curve. */
class TrafficFinderTest {
  private static final long BEGIN = (long) RunBuilder.BEGIN + 1_000;
  private static final int SPIKE = 20;
  private static final int RETURN = 30;
  private static final int END = 60;

  private final List<ResponseWindow> responses = new ArrayList<>();
  private final double[] started = new double[END + 2];
  private int slowUntil = 34;
  private double[] lags = new double[0];

  private RecordedRun run() {
    for (int second = 0; second < END; second++) {
      boolean isSpike = second >= SPIKE && second < RETURN;
      boolean isSlow = second >= SPIKE && second < slowUntil;
      answered(second, isSpike ? 150 : 100, isSlow ? 400 : 10, true);
      if (isSpike) {
        answered(second, 50, 2_000, false);
      }
      int uneven = second % 2 == 0 ? 20 : -20;
      started[second + 1] = started[second] + (isSpike ? 200 : 100 + uneven);
    }
    started[END + 1] = started[END];
    RecordedRun built = RunBuilder.oneBox().build();
    List<ResponseWindow> all = new ArrayList<>(built.responses());
    all.addAll(responses);
    List<StepEvent> steps = new ArrayList<>(built.steps());
    steps.addAll(step("hold-100", 0, SPIKE, 100));
    steps.addAll(step("spike-x3", SPIKE, RETURN, 300));
    steps.addAll(step("return", RETURN, END, 100));
    Map<SeriesId, Series> series = new HashMap<>(built.series().all());
    series.put(
        new SeriesId(RunLayout.INJECTOR, "traffic", InjectorMetric.STARTED.key()),
        counter(started));
    double[] skipped = new double[END + 2];
    for (int second = 0; second <= END; second++) {
      skipped[second + 1] = 100.0 * Math.max(0, Math.min(10, second + 1 - SPIKE));
    }
    series.put(
        new SeriesId(RunLayout.INJECTOR, "traffic", InjectorMetric.SKIPPED.key()),
        counter(skipped));
    if (lags.length > 0) {
      series.put(
          new SeriesId(RunLayout.INJECTOR, "traffic", InjectorMetric.START_LAG_P99.key()),
          counter(lags));
    }
    return built.withResponses(all).withSteps(steps).withSeries(new SeriesSet(series));
  }

  @Test
  void each_part_has_what_came_of_it() {
    List<TrafficStretch> found = find();

    assertThat(found)
        .extracting(TrafficStretch::name)
        .containsExactly("hold-100", "spike-x3", "return");
    TrafficStretch spike = found.get(1);
    assertThat(spike.askedPerSecond()).isEqualTo(300);
    assertThat(spike.completedPerSecond()).isEqualTo(150);
    assertThat(spike.errorRatio()).isCloseTo(0.25, within(1e-9));
    assertThat(spike.skipped()).isEqualTo(1_000);
    assertThat(spike.latency().p50Seconds()).isCloseTo(0.4, within(0.001));
    assertThat(found.get(0).skipped()).isZero();
  }

  /** 20 above and 20 below the mean of 100 in turn: 400 · 20 / 19 over 100. */
  @Test
  void dispersion_is_the_variance_of_a_seconds_arrivals_over_their_mean() {
    TrafficStretch hold = find().get(0);

    assertThat(hold.dispersion().orElseThrow()).isCloseTo(4.2105, within(0.001));
    assertThat(hold.askedDispersion()).contains(5.0);
  }

  @Test
  void a_target_that_answers_as_before_has_recovered_and_one_that_does_not_has_not() {
    assertThat(find())
        .element(2)
        .extracting(TrafficStretch::recovery)
        .isEqualTo(Optional.of(new Recovery(true, 4)));
    assertThat(find().get(1).recovery()).isEmpty();

    responses.clear();
    slowUntil = END;
    assertThat(find())
        .element(2)
        .extracting(TrafficStretch::recovery)
        .isEqualTo(Optional.of(new Recovery(false, 30)));
  }

  /** Of 7,000 sent 500 failed in the spike, and 7 were never answered. */
  @Test
  void every_arrival_is_completed_failed_by_kind_skipped_or_cut_off() {
    RecordedRun run = counted(6_493, 500);
    assertThat(TrafficAccount.of(run))
        .contains(new TrafficAccount(8_000, 6_493, Map.of("timeout", 500L), 1_000, 7));
    assertThat(TrafficAccount.of(run).orElseThrow().failed()).isEqualTo(500);
    assertThat(TrafficAccount.of(RunBuilder.oneBox().build())).isEmpty();
  }

  @Test
  void failures_that_the_log_lacks_are_told_as_others() {
    assertThat(TrafficAccount.of(counted(6_400, 600)).orElseThrow().failures())
        .isEqualTo(Map.of("timeout", 500L, "other", 100L));
  }

  /** The run, and what its injector counted in the end; as many were started as before. */
  private RecordedRun counted(double completed, double failed) {
    RecordedRun run = run();
    Map<SeriesId, Series> series = new HashMap<>(run.series().all());
    Map.of(InjectorMetric.COMPLETED, completed, InjectorMetric.FAILED, failed)
        .forEach(
            (metric, last) ->
                series.put(
                    new SeriesId(RunLayout.INJECTOR, "traffic", metric.key()),
                    Series.of(new double[] {BEGIN, BEGIN + END}, new double[] {0, last})));
    return run.withSeries(new SeriesSet(series));
  }

  @Test
  void traffic_is_no_evidence_for_the_verdict() {
    RecordedRun with = run();
    RecordedRun without = RunBuilder.oneBox().build();

    assertThat(Analyser.analyse(with).load().plateaus())
        .isEqualTo(Analyser.analyse(without).load().plateaus());
    assertThat(Analyser.analyse(with).load().traffic()).hasSize(3);
    assertThat(Analyser.analyse(without).load().traffic()).isEmpty();
  }

  /** In the seconds of open steps; what comes after them does not count. */
  @Test
  void the_seconds_of_open_steps_tell_how_the_injector_kept_its_schedule() {
    assertThat(StartLag.of(run())).isEmpty();
    lags = new double[END + 2];
    lags[3] = 0.004;
    lags[END + 1] = 9;

    assertThat(StartLag.of(run())).contains(new StartLag(0, 0.004));
  }

  private List<TrafficStretch> find() {
    RecordedRun run = run();
    return TrafficFinder.find(run, LoadWindows.of(run));
  }

  private void answered(int second, int count, int millis, boolean ok) {
    Histogram times = new Histogram(3);
    times.recordValueWithCount(1_000L * millis, count);
    responses.add(
        new ResponseWindow(
            BEGIN + second,
            BEGIN + second + 1,
            "GET /",
            ok ? Optional.empty() : Optional.of(FailureKind.TIMEOUT),
            ResponseTimes.of(times)));
  }

  private static Series counter(double[] values) {
    double[] seconds = new double[values.length];
    for (int i = 0; i < seconds.length; i++) {
      seconds[i] = BEGIN + i;
    }
    return Series.of(seconds, values);
  }

  private static List<StepEvent> step(String name, int from, int to, double rate) {
    return List.of(
        event(StepEvent.Kind.BEGAN, name, BEGIN + from, rate, to - from, Optional.empty()),
        event(
            StepEvent.Kind.ENDED,
            name,
            BEGIN + to,
            rate,
            to - from,
            Optional.of(EndReason.SCHEDULE)));
  }

  private static StepEvent event(
      StepEvent.Kind kind,
      String name,
      double at,
      double rate,
      double seconds,
      Optional<EndReason> reason) {
    return new StepEvent(
        at,
        kind,
        name,
        Phase.TRAFFIC,
        0,
        Optional.empty(),
        Optional.of(rate),
        seconds,
        reason,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        kind == StepEvent.Kind.BEGAN ? Optional.of(5.0) : Optional.empty());
  }
}
