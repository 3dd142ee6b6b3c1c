package dev.headroom.profiler.collect.process;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What files of {@code /proc/PID} say (proc(5)). */
public final class ProcFiles {
  /** USER_HZ: 100 on every architecture that Linux is used on today (time(7)). */
  private static final double TICKS_PER_SECOND = 100;

  private static final Pattern OPEN_FILES = Pattern.compile("Max open files\\s+(\\d+)");
  private static final Pattern ALLOWED_CPUS = Pattern.compile("Cpus_allowed_list:\\s+(\\S+)");
  private static final Pattern CPU_RANGE = Pattern.compile("(\\d{1,6})(?:-(\\d{1,6}))?");

  private ProcFiles() {}

  /**
   * CPU seconds in user and kernel mode.
   *
   * @param stat {@code /proc/PID/stat}; the name in it may hold anything, parentheses too
   */
  static double cpuSeconds(String stat) {
    String[] fields = afterName(stat);
    // Fields 14 and 15 of the file; the first here is its third.
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
  }

  /** The same of children that have ended, and theirs, as far as their parent took note. */
  static double endedChildrenSeconds(String stat) {
    String[] fields = afterName(stat);
    // Fields 16 and 17 of the file.
    return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / TICKS_PER_SECOND;
  }

  /** Name of the program, at most 15 characters of it. */
  static String name(String stat) {
    return stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
  }

  /** Number of the CPU on which it ran last. */
  static int cpu(String stat) {
    // Field 39 of the file.
    return Integer.parseInt(afterName(stat)[36]);
  }

  /** Process id of the parent. */
  static long parent(String stat) {
    return Long.parseLong(afterName(stat)[1]);
  }

  /** Clock ticks after boot at which a process started, which tells it from a later one. */
  static long startTicks(String stat) {
    // Field 22 of the file.
    return Long.parseLong(afterName(stat)[19]);
  }

  /** Whether a process has ended and only waits for its parent to take note. */
  static boolean hasEnded(String stat) {
    String state = afterName(stat)[0];
    return state.equals("Z") || state.equals("X");
  }

  /** Whether a process was stopped, by a signal or a debugger. */
  public static boolean isStopped(String stat) {
    return afterName(stat)[0].equalsIgnoreCase("T");
  }

  private static String[] afterName(String stat) {
    return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
  }

  /** Soft limit of open files; empty for none. */
  static Optional<Double> descriptorLimit(String limits) {
    Matcher matcher = OPEN_FILES.matcher(limits);
    return matcher.find() ? Optional.of(Double.valueOf(matcher.group(1))) : Optional.empty();
  }

  /**
   * Numbers of the CPUs on which a process may run.
   *
   * @param status {@code /proc/PID/status}
   */
  static Set<Integer> allowedCpus(String status) {
    Set<Integer> cpus = new HashSet<>();
    Matcher list = ALLOWED_CPUS.matcher(status);
    Matcher ranges = CPU_RANGE.matcher(list.find() ? list.group(1) : "");
    while (ranges.find()) {
      int first = Integer.parseInt(ranges.group(1));
      int last = ranges.group(2) == null ? first : Integer.parseInt(ranges.group(2));
      for (int cpu = first; cpu <= last; cpu++) {
        cpus.add(cpu);
      }
    }
    return cpus;
  }
}
