package dev.headroom.reference.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The CPUs on which a process, and so every process that it starts, may run. */
public final class AllowedCpus {
  private static final Pattern LIST =
      Pattern.compile("(?m)^Cpus_allowed_list:\\s*(\\d+(?:-\\d+)?(?:,\\d+(?:-\\d+)?)*)\\s*$");

  private AllowedCpus() {}

  /** Numbers of this process' CPUs, rising; none where the system does not tell. */
  public static List<Integer> read() {
    return of(ProcessHandle.current().pid());
  }

  /** Numbers of a process' CPUs, rising; none where the system does not tell. */
  public static List<Integer> of(long pid) {
    try {
      return parse(Files.readString(Path.of("/proc/" + pid + "/status")));
    } catch (IOException e) {
      return List.of();
    }
  }

  /**
   * @param status text of {@code /proc/PID/status} (proc(5))
   */
  static List<Integer> parse(String status) {
    List<Integer> cpus = new ArrayList<>();
    Matcher list = LIST.matcher(status);
    if (list.find()) {
      for (String range : list.group(1).split(",")) {
        String[] ends = range.split("-");
        int last = Integer.parseInt(ends[ends.length - 1]);
        for (int cpu = Integer.parseInt(ends[0]); cpu <= last; cpu++) {
          cpus.add(cpu);
        }
      }
    }
    return List.copyOf(cpus);
  }
}
