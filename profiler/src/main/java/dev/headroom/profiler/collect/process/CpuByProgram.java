package dev.headroom.profiler.collect.process;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * CPU seconds of programs on some of the machine's CPUs, added up from one look to the next. What a
 * thread used since the last look counts for the CPU on which it is seen, so a look should be taken
 * each second.
 */
final class CpuByProgram {
  /** Less than a tick of the clock by which the kernel counts. */
  private static final double LITTLE = 0.005;

  /** Seconds in all from which a program is worth a line. */
  private static final double WORTH_A_LINE = 0.2;

  private final Path proc;
  private final Map<Long, Seen> seen = new HashMap<>();
  private final Map<String, Double> seconds = new HashMap<>();

  /**
   * A process as it was last seen.
   *
   * @param threads CPU seconds of each; empty of a process that was idle so far
   */
  private record Seen(long startTicks, double cpuSeconds, Map<String, Double> threads) {}

  /**
   * @param proc as Linux has it at {@code /proc}
   */
  CpuByProgram(Path proc) {
    this.proc = proc;
  }

  /**
   * Takes another look.
   *
   * @param stats text of {@code stat} of each process that counts
   * @param cpus numbers of those that count
   */
  void update(Map<Long, String> stats, Set<Integer> cpus) {
    seen.keySet().retainAll(stats.keySet());
    stats.forEach(
        (pid, stat) -> {
          Seen before = seen.get(pid);
          if (before == null || before.startTicks() != ProcFiles.startTicks(stat)) {
            before = new Seen(ProcFiles.startTicks(stat), ProcFiles.cpuSeconds(stat), Map.of());
          }
          seen.put(pid, look(pid, stat, before, cpus));
        });
  }

  private Seen look(long pid, String stat, Seen before, Set<Integer> cpus) {
    double cpu = ProcFiles.cpuSeconds(stat);
    if (cpu - before.cpuSeconds() < LITTLE) {
      return before;
    }
    Map<String, String> threads = threads(pid);
    if (!before.threads().isEmpty()) {
      seconds.merge(ProcFiles.name(stat), grown(threads, before.threads(), cpus), Double::sum);
    }
    return new Seen(before.startTicks(), cpu, cpuSeconds(threads));
  }

  /** Of each program that used some, so far. */
  Map<String, Double> seconds() {
    Map<String, Double> worth = new HashMap<>(seconds);
    worth.values().removeIf(used -> used < WORTH_A_LINE);
    return worth;
  }

  private static double grown(
      Map<String, String> threads, Map<String, Double> before, Set<Integer> cpus) {
    return threads.entrySet().stream()
        .filter(thread -> cpus.contains(ProcFiles.cpu(thread.getValue())))
        .mapToDouble(
            thread ->
                ProcFiles.cpuSeconds(thread.getValue()) - before.getOrDefault(thread.getKey(), 0.0))
        .map(more -> Math.max(0, more))
        .sum();
  }

  private static Map<String, Double> cpuSeconds(Map<String, String> threads) {
    Map<String, Double> cpu = new HashMap<>();
    threads.forEach((thread, stat) -> cpu.put(thread, ProcFiles.cpuSeconds(stat)));
    return cpu;
  }

  /** Text of each thread's {@code stat}, by thread id; those that end meanwhile are left out. */
  private Map<String, String> threads(long pid) {
    Map<String, String> texts = new HashMap<>();
    Path folder = proc.resolve(Long.toString(pid)).resolve("task");
    try (var all = Files.newDirectoryStream(folder)) {
      for (Path thread : all) {
        texts.put(thread.getFileName().toString(), Files.readString(thread.resolve("stat")));
      }
    } catch (IOException | DirectoryIteratorException e) {
      // It ended meanwhile, or a thread of it did: what was read so far counts.
    }
    return texts;
  }
}
