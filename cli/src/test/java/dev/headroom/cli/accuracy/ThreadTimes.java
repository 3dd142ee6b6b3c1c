package dev.headroom.cli.accuracy;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * CPU time of each thread of some processes so far, ns, by the kernel's statistics of its
 * scheduler: a process's own figure counts in steps of 10 ms, as much as two percent of a turn.
 */
record ThreadTimes(Map<Path, Long> nanosByThread) {
  ThreadTimes {
    nanosByThread = Map.copyOf(nanosByThread);
  }

  static ThreadTimes of(List<Long> pids) throws IOException {
    Map<Path, Long> nanos = new HashMap<>();
    for (long pid : pids) {
      Path threads = Path.of("/proc", Long.toString(pid), "task");
      try (DirectoryStream<Path> all = Files.newDirectoryStream(threads)) {
        for (Path thread : all) {
          read(thread, nanos);
        }
      }
    }
    return new ThreadTimes(nanos);
  }

  private static void read(Path thread, Map<Path, Long> nanos) throws IOException {
    try {
      String[] words = Files.readString(thread.resolve("schedstat")).strip().split(" ");
      nanos.put(thread, Long.parseLong(words[0]));
    } catch (NoSuchFileException e) {
      // It ended since the folder was listed.
      return;
    }
  }

  /** CPU seconds since an earlier look, without those of threads that have ended since. */
  double secondsSince(ThreadTimes earlier) {
    return nanosByThread.entrySet().stream()
            .mapToLong(now -> now.getValue() - earlier.nanosByThread.getOrDefault(now.getKey(), 0L))
            .sum()
        / 1e9;
  }
}
