package dev.headroom.profiler.collect.os;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What files of {@code /proc/PID} say (proc(5)). */
public final class ProcFiles {
  /** USER_HZ: 100 on every architecture that Linux is used on today (time(7)). */
  private static final double TICKS_PER_SECOND = 100;

  private static final Pattern OPEN_FILES = Pattern.compile("Max open files\\s+(\\d+)");

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
}
