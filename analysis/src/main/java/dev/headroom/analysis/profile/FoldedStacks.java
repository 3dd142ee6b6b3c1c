package dev.headroom.analysis.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Stacks, equal ones put together.
 *
 * @param stacks the heaviest first
 */
public record FoldedStacks(List<Stack> stacks) {
  /**
   * @param frames the outermost call first, {@code package.Class.method}
   * @param samples how often it was seen
   */
  public record Stack(List<String> frames, long samples) {
    public Stack {
      frames = List.copyOf(frames);
    }
  }

  public FoldedStacks {
    stacks = List.copyOf(stacks);
  }

  public static FoldedStacks of(Map<List<String>, Long> samplesByFrames) {
    List<Stack> stacks = new ArrayList<>();
    samplesByFrames.forEach((frames, samples) -> stacks.add(new Stack(frames, samples)));
    stacks.sort(
        Comparator.comparingLong(Stack::samples)
            .reversed()
            .thenComparing(stack -> String.join(";", stack.frames())));
    return new FoldedStacks(stacks);
  }

  public long samples() {
    return stacks.stream().mapToLong(Stack::samples).sum();
  }

  /** Share of the samples in which a frame of some kind occurs, 0 … 1; NaN of none. */
  public double shareWith(Predicate<String> kind) {
    long with =
        stacks.stream()
            .filter(stack -> stack.frames().stream().anyMatch(kind))
            .mapToLong(Stack::samples)
            .sum();
    return (double) with / samples();
  }

  /** Those in which no frame of some kind occurs. */
  public FoldedStacks without(Predicate<String> kind) {
    return new FoldedStacks(
        stacks.stream().filter(stack -> stack.frames().stream().noneMatch(kind)).toList());
  }

  /** Samples in which each frame is the innermost call. */
  public Map<String, Long> self() {
    Map<String, Long> self = new HashMap<>();
    for (Stack stack : stacks) {
      if (!stack.frames().isEmpty()) {
        self.merge(stack.frames().get(stack.frames().size() - 1), stack.samples(), Long::sum);
      }
    }
    return self;
  }

  /**
   * Samples in which each method is the innermost one that is not the platform's: what it does
   * itself, and what it has the platform compute or store for it, such as a digest or a file. Where
   * it has the platform send or wait, that is nobody's.
   */
  public Map<String, Long> own() {
    Map<String, Long> own = new HashMap<>();
    for (Stack stack : stacks) {
      owner(stack.frames()).ifPresent(frame -> own.merge(frame, stack.samples(), Long::sum));
    }
    return own;
  }

  private static Optional<String> owner(List<String> frames) {
    Optional<String> caller = Platform.caller(frames);
    int at = caller.map(frames::lastIndexOf).orElse(0);
    List<String> done = frames.subList(at, frames.size());
    boolean sends =
        done.stream().anyMatch(Platform::isInputOutput)
            && done.stream().noneMatch(WaitKind.FILE::isReachedThrough);
    return caller.filter(frame -> !sends);
  }

  /** Samples in which each frame occurs at all, recursion counted once. */
  public Map<String, Long> total() {
    Map<String, Long> total = new HashMap<>();
    for (Stack stack : stacks) {
      stack.frames().stream()
          .distinct()
          .forEach(frame -> total.merge(frame, stack.samples(), Long::sum));
    }
    return total;
  }
}
