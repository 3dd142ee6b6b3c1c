package dev.headroom.reference.box;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A group whose processes run on one CPU (taskset(1)).
 *
 * @param group all else of it
 * @param cpu its number
 */
record PinnedGroup(BoxGroup group, int cpu) implements BoxGroup {
  @Override
  public List<String> inside(List<String> command) {
    return group.inside(pinned(command));
  }

  @Override
  public List<String> beside(List<String> command) {
    return pinned(command);
  }

  private List<String> pinned(List<String> command) {
    List<String> pinned = new ArrayList<>(List.of("taskset", "-c", Integer.toString(cpu)));
    pinned.addAll(command);
    return pinned;
  }

  @Override
  public void limit(double cores) throws IOException {
    group.limit(cores);
  }

  @Override
  public Optional<Path> cpuFolder() {
    return group.cpuFolder();
  }

  @Override
  public List<Path> folders() {
    return group.folders();
  }

  @Override
  public void close() throws IOException {
    group.close();
  }
}
