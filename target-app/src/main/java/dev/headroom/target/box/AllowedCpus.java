package dev.headroom.target.box;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The CPUs on which this process, and so every process that it starts, may run. */
final class AllowedCpus {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final Pattern LIST =
      Pattern.compile("(?m)^Cpus_allowed_list:\\s*(\\d+(?:-\\d+)?(?:,\\d+(?:-\\d+)?)*)\\s*$");

  private AllowedCpus() {}

  /** Their numbers, rising; none where the system does not tell. */
  static List<Integer> read() {
    try {
      return parse(Files.readString(STATUS));
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
