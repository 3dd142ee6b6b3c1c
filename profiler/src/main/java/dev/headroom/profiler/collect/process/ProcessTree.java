package dev.headroom.profiler.collect.process;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The processes of this machine and their children at one instant. */
final class ProcessTree {
  private final Map<Long, String> stats = new HashMap<>();
  private final Map<Long, List<Long>> children = new HashMap<>();

  private ProcessTree() {}

  /**
   * All that can be seen now; processes that end meanwhile are left out.
   *
   * @param proc as Linux has it at {@code /proc}
   */
  static ProcessTree look(Path proc) throws IOException {
    ProcessTree tree = new ProcessTree();
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(proc, "[0-9]*")) {
      for (Path folder : folders) {
        tree.add(folder);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return tree;
  }

  private void add(Path folder) {
    try {
      long pid = Long.parseLong(folder.getFileName().toString());
      String stat = Files.readString(folder.resolve("stat"));
      stats.put(pid, stat);
      children.computeIfAbsent(ProcFiles.parent(stat), parent -> new ArrayList<>()).add(pid);
    } catch (IOException | RuntimeException e) {
      // It ended meanwhile.
    }
  }

  /** Texts of {@code stat} by process id, of all but the given processes and their descendants. */
  Map<Long, String> without(Set<Long> processes) {
    Map<Long, String> others = new HashMap<>(stats);
    Deque<Long> open = new ArrayDeque<>(processes);
    while (!open.isEmpty()) {
      long pid = open.pop();
      others.remove(pid);
      open.addAll(children.getOrDefault(pid, List.of()));
    }
    return others;
  }

  /**
   * CPU seconds of a process' children, and of theirs; of those that have ended as far as their
   * parents took note.
   *
   * @param apart processes that are counted for themselves, with their children
   */
  double childrenSeconds(long pid, Set<Long> apart) {
    double seconds = stats.containsKey(pid) ? ProcFiles.endedChildrenSeconds(stats.get(pid)) : 0;
    Deque<Long> open = new ArrayDeque<>(children.getOrDefault(pid, List.of()));
    while (!open.isEmpty()) {
      long child = open.pop();
      if (!apart.contains(child)) {
        String stat = stats.get(child);
        seconds += ProcFiles.cpuSeconds(stat) + ProcFiles.endedChildrenSeconds(stat);
        open.addAll(children.getOrDefault(child, List.of()));
      }
    }
    return seconds;
  }
}
