package dev.headroom.analysis.simulation.system;

import java.util.List;

/**
 * Where a profiler finds a thread of a JVM.
 *
 * @param stacks on which it is found in turn, each the outermost call first, as {@code
 *     package.Class.method}; none of what no profiler sees
 */
public record SimCode(List<List<String>> stacks) {
  /** What no profiler sees. */
  public static final SimCode UNSEEN = new SimCode(List.of());

  public SimCode {
    stacks = stacks.stream().map(List::copyOf).toList();
  }

  /** One stack. */
  public static SimCode of(List<String> frames) {
    return new SimCode(List.of(frames));
  }

  public boolean isSeen() {
    return !stacks.isEmpty();
  }

  /** The stack on which it is found for the so-manieth time, from 0. */
  public List<String> stack(int time) {
    return stacks.get(time % stacks.size());
  }
}
