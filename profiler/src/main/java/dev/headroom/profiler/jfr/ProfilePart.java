package dev.headroom.profiler.jfr;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is sampled of a JVM, as often as its evidence needs and no more: what the samples of a box
 * of 0.3 core take of it is measured by {@code .ci/bench-recording}.
 */
public enum ProfilePart {
  /**
   * CPU by a timer of each thread, which needs no permission. A third of a core gives 15 samples a
   * second, and shares are of all of a run's load.
   */
  CPU("event=ctimer,interval=20ms"),
  /**
   * For what threads wait. The profiler looks at every thread once an interval, whether it runs or
   * not: of some hundred threads, that is what a profile costs most by.
   */
  WALL("wall=500ms"),
  /** Only which method allocates the most is asked for. */
  ALLOCATIONS("alloc=16m"),
  /** One event for so much waiting, by however many threads. */
  LOCKS("lock=50ms");

  private final String options;

  ProfilePart(String options) {
    this.options = options;
  }

  /** Of async-profiler, for some of the parts. */
  static String options(Set<ProfilePart> parts) {
    return parts.stream().sorted().map(part -> part.options).collect(Collectors.joining(","));
  }
}
