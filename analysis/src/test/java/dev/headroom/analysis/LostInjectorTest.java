package dev.headroom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.WarningCode;
import dev.headroom.analysis.measure.Knee;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.run.Gap;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.event.Event;
import dev.headroom.run.event.EventKind;
import dev.headroom.run.load.Phase;
import dev.headroom.run.load.ResponseTimes;
import dev.headroom.run.load.ResponseWindow;
import dev.headroom.run.load.StepEvent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;
import org.junit.jupiter.api.Test;

/** One of three injectors is lost: what the others send is no limit of the target. */
class LostInjectorTest {
  private static final RecordedRun WHOLE = RunBuilder.oneBox().build();
  private static final double SENT = 2 / 3.0;

  /** In the middle of the plateau at 60 %. */
  private static final double LOST = begin("curve-60") + 4;

  private static double begin(String step) {
    return WHOLE.steps().stream()
        .filter(event -> event.step().equals(step) && event.event() == StepEvent.Kind.BEGAN)
        .mapToDouble(StepEvent::t)
        .findFirst()
        .orElseThrow();
  }

  /** From the loss on two thirds came back, and from the next step on the account says so. */
  private static RecordedRun lost(Predicate<StepEvent> kept, Event... events) {
    double next = begin("curve-80");
    return WHOLE
        .withResponses(
            WHOLE.responses().stream().map(w -> w.startSeconds() < LOST ? w : thinned(w)).toList())
        .withSteps(
            WHOLE.steps().stream().filter(kept).map(s -> s.t() < next ? s : thinned(s)).toList())
        .withEvents(Stream.concat(WHOLE.events().stream(), Stream.of(events)).toList());
  }

  private static RecordedRun whole(Event event) {
    return WHOLE.withEvents(List.of(event));
  }

  private static ResponseWindow thinned(ResponseWindow window) {
    Histogram micros = new Histogram(3);
    window.times().addTo(micros);
    TreeMap<Long, Long> counts = new TreeMap<>();
    long seen = 0;
    for (HistogramIterationValue value : micros.recordedValues()) {
      long before = Math.round(SENT * seen);
      seen += value.getCountAtValueIteratedTo();
      counts.put(value.getValueIteratedTo(), Math.round(SENT * seen) - before);
    }
    return new ResponseWindow(
        window.startSeconds(),
        window.endSeconds(),
        window.request(),
        window.ok(),
        ResponseTimes.of(counts));
  }

  private static StepEvent thinned(StepEvent step) {
    return new StepEvent(
        step.t(),
        step.event(),
        step.step(),
        step.phase(),
        step.index(),
        step.users(),
        step.rate().map(rate -> SENT * rate),
        step.seconds(),
        step.reason(),
        step.throughput());
  }

  private static Event event(EventKind kind, double at, String... logged) {
    Map<String, String> attributes = new TreeMap<>(Map.of("at", "" + at));
    if (logged.length > 0) {
      attributes.put("logged", logged[0]);
    }
    return new Event(at + 0.4, kind, "recorder", "injector 2 of 3 was killed", attributes);
  }

  private static Plateau plateau(Diagnosis diagnosis, String name) {
    return diagnosis.load().plateaus().stream()
        .filter(plateau -> plateau.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isOpen(StepEvent step) {
    return step.phase() == Phase.CURVE;
  }

  @Test
  void a_step_counts_up_to_the_loss_and_the_next_one_by_what_was_sent_in_it() {
    Diagnosis whole = Analyser.analyse(WHOLE);
    Diagnosis diagnosis =
        Analyser.analyse(lost(step -> true, event(EventKind.INJECTOR_LOST, LOST, "" + LOST)));

    Plateau cut = plateau(diagnosis, "curve-60");
    assertThat(cut.endSeconds()).isEqualTo(LOST);
    assertThat(cut.throughputPerSecond())
        .isCloseTo(plateau(whole, "curve-60").throughputPerSecond(), within(6.0));
    Plateau next = plateau(diagnosis, "curve-80");
    assertThat(next.throughputPerSecond())
        .isCloseTo(next.offered().perSecond().orElseThrow(), within(6.0));
    assertThat(diagnosis.verdict().resource()).isEqualTo(whole.verdict().resource());
    assertThat(diagnosis.caveats().warnings())
        .anySatisfy(
            warning -> {
              assertThat(warning.code()).isEqualTo(WarningCode.INJECTOR_LOST);
              assertThat(warning.name("text")).contains("injector 2 of 3 was killed");
            });
  }

  /** Without a probe a rate that was not completed is a limit, but not where it was not sent. */
  @Test
  void what_was_not_sent_is_no_limit() {
    Knee told = knee(lost(LostInjectorTest::isOpen, event(EventKind.INJECTOR_LOST, LOST)));
    Knee untold = knee(lost(LostInjectorTest::isOpen));

    assertThat(untold.reached()).isTrue();
    assertThat(told.reached()).isFalse();
  }

  private static Knee knee(RecordedRun run) {
    return Analyser.analyse(run).load().knee().orElseThrow();
  }

  /** Gatling writes in blocks: of its last moments the lost one's log tells nothing. */
  @Test
  void seconds_that_the_lost_log_does_not_tell_of_do_not_count() {
    Diagnosis diagnosis =
        Analyser.analyse(
            lost(step -> true, event(EventKind.INJECTOR_LOST, LOST, "" + (LOST - 1.5))));

    assertThat(plateau(diagnosis, "curve-60").endSeconds()).isEqualTo(LOST - 2);
  }

  /** Whatever is missing of its log says nothing of what the others sent later. */
  @Test
  void the_log_of_a_lost_one_leaves_nothing_unknown_that_was_sent() {
    String log = "load/simulation-curve-2of3.log";
    Map<String, String> attributes = Map.of("at", "" + LOST, "logged", "" + LOST, "log", log);
    RecordedRun lost =
        lost(step -> true, new Event(LOST, EventKind.INJECTOR_LOST, "recorder", "", attributes));

    Diagnosis diagnosis =
        Analyser.analyse(lost.withMissing(List.of(new Gap(Gap.Code.LOG_EMPTY).in(log))));

    assertThat(diagnosis.load().plateaus()).isEqualTo(Analyser.analyse(lost).load().plateaus());
    // Of any other log, all that it should tell of is unknown.
    Gap other = new Gap(Gap.Code.LOG_EMPTY).in("load/simulation-curve-1of3.log");
    assertThat(Analyser.analyse(lost.withMissing(List.of(other))).load().plateaus())
        .noneMatch(plateau -> plateau.phase() == Phase.CURVE);
  }

  @Test
  void of_a_step_that_one_joined_late_the_rest_counts() {
    Diagnosis diagnosis = Analyser.analyse(whole(event(EventKind.INJECTOR_LATE, LOST)));

    assertThat(plateau(diagnosis, "curve-60").usedFromSeconds()).isGreaterThanOrEqualTo(LOST);
    assertThat(plateau(diagnosis, "curve-40").usedFromSeconds()).isLessThan(begin("curve-60") - 4);
    assertThat(diagnosis.caveats().warnings())
        .anyMatch(warning -> warning.code() == WarningCode.INJECTOR_LATE);
  }

  @Test
  void one_that_ended_when_its_steps_were_over_changes_nothing_after_it() {
    Event afterwards =
        event(
            EventKind.INJECTOR_LOST,
            WHOLE.steps().stream()
                    .filter(step -> step.phase() == Phase.PROBE)
                    .mapToDouble(StepEvent::t)
                    .max()
                    .orElseThrow()
                + 0.5);
    Diagnosis diagnosis = Analyser.analyse(whole(afterwards));

    assertThat(diagnosis.load().plateaus()).isEqualTo(Analyser.analyse(WHOLE).load().plateaus());
  }
}
