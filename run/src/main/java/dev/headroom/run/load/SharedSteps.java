package dev.headroom.run.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * One account of the steps that several injectors shared: a step begins with the first of them and
 * ends with the last, but not after the begin of the next one; its users, its rate and its
 * throughput are the sums over those that began it. So the account of a run that lost an injector
 * says how little was offered from the next step on.
 */
public final class SharedSteps {
  /** Whichever of these any injector says first is the reason of the whole. */
  private static final List<EndReason> REASONS =
      List.of(
          EndReason.ERRORS,
          EndReason.SATURATED,
          EndReason.CONVERGED,
          EndReason.SCHEDULE,
          EndReason.STOPPED,
          EndReason.OTHER);

  /** A step's name is unique in its phase only. */
  private record Key(Phase phase, String step) {}

  private final List<StepEvent> began = new ArrayList<>();
  private final List<StepEvent> ended = new ArrayList<>();

  private SharedSteps() {}

  /**
   * @param accounts of each injector, in the order of time; one that was started again in a step
   *     has begun it twice, and its part of that counts once
   * @return in the order of time
   */
  public static List<StepEvent> of(List<List<StepEvent>> accounts) {
    if (accounts.size() == 1) {
      return accounts.get(0);
    }
    Map<Key, SharedSteps> steps = new LinkedHashMap<>();
    for (List<StepEvent> account : accounts) {
      Map<Key, StepEvent> begun = new HashMap<>();
      for (StepEvent event : account) {
        Key key = new Key(event.phase(), event.step());
        SharedSteps step = steps.computeIfAbsent(key, unknown -> new SharedSteps());
        if (event.event() == StepEvent.Kind.BEGAN) {
          step.began.remove(begun.put(key, event));
        }
        step.add(event);
      }
    }
    return merged(
        steps.values().stream()
            .filter(step -> !step.began.isEmpty())
            .sorted(Comparator.comparingDouble(SharedSteps::begin))
            .toList());
  }

  private static List<StepEvent> merged(List<SharedSteps> steps) {
    List<StepEvent> merged = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      double next = i + 1 < steps.size() ? steps.get(i + 1).begin() : Double.POSITIVE_INFINITY;
      merged.add(steps.get(i).whole(StepEvent.Kind.BEGAN, steps.get(i).begin()));
      steps.get(i).end(next).ifPresent(merged::add);
    }
    return merged;
  }

  private void add(StepEvent event) {
    if (event.event() == StepEvent.Kind.BEGAN) {
      began.add(event);
    } else if (event.event() == StepEvent.Kind.ENDED) {
      ended.add(event);
    }
  }

  private double begin() {
    return began.stream().mapToDouble(StepEvent::t).min().orElseThrow();
  }

  private Optional<StepEvent> end(double latest) {
    return ended.stream()
        .map(StepEvent::t)
        .max(Comparator.naturalOrder())
        .map(t -> whole(StepEvent.Kind.ENDED, Math.min(t, latest)));
  }

  private StepEvent whole(StepEvent.Kind kind, double t) {
    StepEvent one = began.get(0);
    boolean isEnd = kind == StepEvent.Kind.ENDED;
    return new StepEvent(
        t,
        kind,
        one.step(),
        one.phase(),
        one.index(),
        one.users().map(any -> began.stream().mapToInt(e -> e.users().orElse(0)).sum()),
        one.rate().map(any -> began.stream().mapToDouble(e -> e.rate().orElse(0.0)).sum()),
        began.stream().mapToDouble(StepEvent::seconds).max().orElseThrow(),
        isEnd ? reason() : Optional.empty(),
        isEnd ? sum(StepEvent::throughput, Double::sum) : Optional.empty(),
        isEnd ? sum(StepEvent::completed, Long::sum) : Optional.empty(),
        isEnd ? sum(StepEvent::failed, Long::sum) : Optional.empty(),
        one.dispersion());
  }

  private Optional<EndReason> reason() {
    return REASONS.stream()
        .filter(
            reason -> ended.stream().anyMatch(e -> e.reason().filter(reason::equals).isPresent()))
        .findFirst();
  }

  /** Not known where one of them did not come to tell. */
  private <T> Optional<T> sum(Function<StepEvent, Optional<T>> figure, BinaryOperator<T> adding) {
    List<T> known = ended.stream().flatMap(end -> figure.apply(end).stream()).toList();
    return known.size() < began.size() ? Optional.empty() : known.stream().reduce(adding);
  }
}
