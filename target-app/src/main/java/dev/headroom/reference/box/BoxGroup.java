package dev.headroom.reference.box;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The processes of one box, to the operating system. Made without a limit. */
public interface BoxGroup extends AutoCloseable {
  /** The command that starts the given one inside this group, as the same process. */
  List<String> inside(List<String> command);

  /** The command that starts the given one on the same CPUs, and not in this group. */
  default List<String> beside(List<String> command) {
    return command;
  }

  /** Allows so many cores from now on. */
  void limit(double cores) throws IOException;

  /** Folder in which the kernel tells the group's CPU use; empty where there is none. */
  Optional<Path> cpuFolder();

  /** Folders to be removed when all processes of the group have ended. */
  List<Path> folders();

  /** Removes the group; its processes must have ended. */
  @Override
  void close() throws IOException;
}
