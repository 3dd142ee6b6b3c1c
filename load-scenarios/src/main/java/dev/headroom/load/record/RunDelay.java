package dev.headroom.load.record;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Time that this process's threads were runnable without running: the second field of each thread's
 * {@code schedstat}, in nanoseconds (Linux, Documentation/scheduler/sched-stats). Delays of threads
 * that have ended stay in the sum, so that it never falls. Not thread-safe.
 */
final class RunDelay {
  private final Path tasks;
  private Map<String, Long> livingNanos = Map.of();
  private long endedNanos;

  RunDelay() {
    this(Path.of("/proc/self/task"));
  }

  RunDelay(Path tasks) {
    this.tasks = tasks;
  }

  /** Seconds so far; empty where the system keeps no such account. */
  OptionalDouble seconds() {
    Map<String, Long> now = new HashMap<>();
    try (DirectoryStream<Path> threads = Files.newDirectoryStream(tasks)) {
      for (Path thread : threads) {
        read(thread, now);
      }
    } catch (IOException e) {
      return OptionalDouble.empty();
    }
    if (now.isEmpty()) {
      return OptionalDouble.empty();
    }
    livingNanos.forEach((thread, nanos) -> endedNanos += now.containsKey(thread) ? 0 : nanos);
    livingNanos = now;
    return OptionalDouble.of((endedNanos + sum(now)) / 1e9);
  }

  private static void read(Path thread, Map<String, Long> into) {
    try {
      String[] fields = Files.readString(thread.resolve("schedstat")).trim().split(" ");
      into.put(thread.getFileName().toString(), Long.parseLong(fields[1]));
    } catch (IOException | RuntimeException e) {
      // The thread ended between listing and reading, or the kernel has no schedstat.
    }
  }

  private static long sum(Map<String, Long> nanos) {
    return nanos.values().stream().mapToLong(Long::longValue).sum();
  }
}
