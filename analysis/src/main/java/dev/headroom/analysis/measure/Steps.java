package dev.headroom.analysis.measure;

import dev.headroom.analysis.response.LoadWindows;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.load.Phase;
import dev.headroom.run.load.StepEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The steps of a run: from the injector's account, else from the load itself. */
public final class Steps {
  private Steps() {}

  static List<Step> of(RecordedRun run, LoadWindows windows) {
    // Where only a warm-up was accounted for, what came back was its responses.
    return run.steps().isEmpty() && !windows.isEmpty()
        ? LevelStretches.of(windows)
        : of(run, windows, Phase::isEvidence);
  }

  /** Those of some phases, as the injector accounts for them, in its order. */
  public static List<Step> of(RecordedRun run, LoadWindows windows, Predicate<Phase> isMeant) {
    List<StepEvent> events = run.steps();
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      StepEvent began = events.get(i);
      if (began.event() == StepEvent.Kind.BEGAN && isMeant.test(began.phase())) {
        steps.add(closed(began, events.subList(i + 1, events.size()), windows));
      }
    }
    steps.removeIf(step -> step.endSeconds() <= step.startSeconds());
    return steps;
  }

  private static Step closed(StepEvent began, List<StepEvent> later, LoadWindows windows) {
    Optional<StepEvent> ended =
        later.stream()
            // A step's name is unique in its phase only.
            .filter(e -> e.event() == StepEvent.Kind.ENDED && e.phase() == began.phase())
            .filter(e -> e.step().equals(began.step()))
            .findFirst();
    if (ended.isPresent()) {
      return Step.of(began, ended.get().t(), ended.get().reason());
    }
    // The injector was killed in this step: it lasted as long as there were responses, at most as
    // long as it was to.
    double last = windows.isEmpty() ? began.t() : windows.lastSecond() + 1;
    return Step.of(began, Math.min(began.t() + began.seconds(), last), Optional.empty());
  }
}
