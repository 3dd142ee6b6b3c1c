package dev.headroom.analysis.response;

import dev.headroom.run.Gap;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.RunLayout;
import dev.headroom.run.event.EventKind;
import dev.headroom.run.event.InjectorAttribute;
import dev.headroom.run.load.StepEvent;
import dev.headroom.run.metric.InjectorMetric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A time in which load may have been sent and of which no log of responses tells: it was cut,
 * damaged or lost. Nothing that came back then is known, which is not the same as that nothing did.
 *
 * @param fromSeconds epoch seconds
 * @param toSeconds epoch seconds, exclusive; infinite where it does not end
 */
record UnknownTime(double fromSeconds, double toSeconds) {
  /** Of a log of which nothing can be read. */
  private static final Set<Gap.Code> LOST =
      Set.of(Gap.Code.LOG_EMPTY, Gap.Code.LOG_MISSING, Gap.Code.NOT_A_FILE);

  private static final Set<Gap.Code> CUT = Set.of(Gap.Code.LOG_CUT, Gap.Code.LOG_DAMAGED);

  /** Of a run without any log. */
  private static final Set<Gap.Code> ALL_LOST = Set.of(Gap.Code.NO_LOG, Gap.Code.NO_RESPONSES);

  /** Responses that the injector counted after the last one of the log, by which it was cut. */
  private static final double MIN_UNLOGGED = 10;

  /** The injector's samples and the log's seconds do not end at the same instant. */
  private static final double SLACK_SECONDS = 2;

  private static final UnknownTime ALL =
      new UnknownTime(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  boolean holds(long second) {
    return second + 1 > fromSeconds && second < toSeconds;
  }

  /**
   * Those of a run.
   *
   * @param logged epoch seconds of which there are responses
   */
  static List<UnknownTime> of(RecordedRun run, NavigableSet<Long> logged) {
    if (logged.isEmpty()) {
      return run.missing().stream().map(Gap::code).anyMatch(UnknownTime::isLostOrCut)
          ? List.of(ALL)
          : List.of();
    }
    List<UnknownTime> all = new ArrayList<>();
    for (Gap gap : run.missing()) {
      if (gap.file().filter(file -> isLog(file) && !isOfLost(file, run)).isPresent()) {
        of(gap, run.steps(), logged, all);
      }
    }
    if (unlogged(run, logged.last() + SLACK_SECONDS) >= MIN_UNLOGGED) {
      all.add(new UnknownTime(logged.last(), Double.POSITIVE_INFINITY));
    }
    return all;
  }

  /** The rest of what a lost injector's log does not tell was sent by nobody: {@link ShortTime}. */
  private static boolean isOfLost(String log, RecordedRun run) {
    return run.events().stream()
        .filter(event -> event.kind() == EventKind.INJECTOR_LOST)
        .anyMatch(event -> log.equals(event.attributes().get(InjectorAttribute.LOG)));
  }

  private static boolean isLostOrCut(Gap.Code code) {
    return ALL_LOST.contains(code) || LOST.contains(code) || CUT.contains(code);
  }

  private static boolean isLog(String file) {
    return file.startsWith(RunLayout.LOAD + "/") && file.endsWith(".log");
  }

  private static void of(
      Gap gap, List<StepEvent> steps, NavigableSet<Long> logged, List<UnknownTime> into) {
    double[] times =
        steps.stream()
            .filter(step -> isLogOf(step, gap.file().orElseThrow()))
            .mapToDouble(StepEvent::t)
            .sorted()
            .toArray();
    double from = times.length == 0 ? logged.last() : times[0];
    double to = times.length == 0 ? Double.POSITIVE_INFINITY : times[times.length - 1] + 1;
    if (LOST.contains(gap.code())) {
      into.add(new UnknownTime(from, to));
    } else if (CUT.contains(gap.code())) {
      // The last second that was logged may not be whole.
      Long last = Double.isInfinite(to) ? logged.last() : logged.lower((long) Math.ceil(to));
      into.add(new UnknownTime(last == null ? from : Math.max(from, last), to));
    }
  }

  /** Or of one of the injectors that shared the step: the others do not tell all of it. */
  private static boolean isLogOf(StepEvent step, String log) {
    return RunLayout.withoutShard(log).equals(RunLayout.logOf(step.phase()));
  }

  private static double unlogged(RecordedRun run, double fromSeconds) {
    return Stream.of(InjectorMetric.COMPLETED, InjectorMetric.FAILED)
        .flatMap(metric -> run.seriesOf(RunLayout.INJECTOR, metric))
        .map(Map.Entry::getValue)
        .filter(series -> series.size() > 0)
        .mapToDouble(series -> series.increase(fromSeconds, series.secondsAt(series.size() - 1)))
        .filter(Double::isFinite)
        .sum();
  }
}
