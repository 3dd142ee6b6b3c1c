package dev.headroom.profiler.collect.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Time that a process' threads were runnable and not running. The kernel counts it for each thread
 * and forgets it with the thread, so what ended threads had is kept here.
 */
final class RunDelay {
  private final Map<String, Long> nanosByThread = new HashMap<>();
  private long endedNanos;

  /**
   * Takes the threads' counters.
   *
   * @param schedstats text of each thread's {@code schedstat}: ns on CPU, ns waited, time slices
   * @return seconds of all threads so far; empty where the kernel keeps no such statistics
   */
  Optional<Double> update(Map<String, String> schedstats) {
    Map<String, Long> now = new HashMap<>();
    schedstats.forEach(
        (thread, text) -> {
          String[] words = text.strip().split(" ");
          if (words.length >= 2) {
            now.put(thread, Long.parseLong(words[1]));
          }
        });
    // A counter that fell is a new thread's, with the number of one that ended.
    nanosByThread.forEach(
        (thread, nanos) -> endedNanos += now.getOrDefault(thread, -1L) < nanos ? nanos : 0);
    nanosByThread.clear();
    nanosByThread.putAll(now);
    long living = now.values().stream().mapToLong(Long::longValue).sum();
    return now.isEmpty() ? Optional.empty() : Optional.of((living + endedNanos) / 1e9);
  }
}
