package dev.headroom.analysis.response;

import dev.headroom.run.RecordedRun;
import dev.headroom.run.event.Event;
import dev.headroom.run.event.InjectorAttribute;
import dev.headroom.run.load.StepEvent;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A time in which less was sent than the account of the steps says, since one of several injectors
 * was not there. What came back then is no measure of the target. From the next step on, the
 * account says what the others sent.
 *
 * @param fromSeconds epoch seconds
 * @param toSeconds epoch seconds, exclusive
 */
record ShortTime(double fromSeconds, double toSeconds) {
  /** Those of a run. */
  static List<ShortTime> of(RecordedRun run) {
    return run.events().stream().flatMap(event -> of(event, run.steps()).stream()).toList();
  }

  boolean touches(long second) {
    return second + 1 > fromSeconds && second < toSeconds;
  }

  private static Optional<ShortTime> of(Event event, List<StepEvent> steps) {
    double at = event.number(InjectorAttribute.AT);
    Optional<StepEvent> step = running(at, steps);
    if (step.isEmpty()) {
      return Optional.empty();
    }
    return switch (event.kind()) {
      case INJECTOR_LOST -> {
        // Of the last moments before its end, its log tells less than came back.
        double logged = event.number(InjectorAttribute.LOGGED);
        yield Optional.of(new ShortTime(logged < at ? logged : at, end(at, step.get(), steps)));
      }
      case INJECTOR_LATE -> Optional.of(new ShortTime(step.get().t(), at));
      default -> Optional.empty();
    };
  }

  /** The step that began last before an instant. */
  private static Optional<StepEvent> running(double at, List<StepEvent> steps) {
    return steps.stream()
        .filter(step -> step.event() == StepEvent.Kind.BEGAN && step.t() <= at)
        .max(Comparator.comparingDouble(StepEvent::t));
  }

  /** Of a step; that instant if it was over by then, and never if it did not end. */
  private static double end(double at, StepEvent began, List<StepEvent> steps) {
    return steps.stream()
        .filter(step -> step.event() == StepEvent.Kind.ENDED && step.phase() == began.phase())
        .filter(step -> step.step().equals(began.step()) && step.t() >= began.t())
        .mapToDouble(step -> Math.max(at, step.t()))
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }
}
