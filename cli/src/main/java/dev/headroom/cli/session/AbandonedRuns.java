package dev.headroom.cli.session;

import dev.headroom.reference.machine.FolderTree;
import dev.headroom.run.RunLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Folders of runs that were killed before anything was recorded. Whoever holds the right to measure
 * on this machine may remove them: nobody else has begun a run there.
 */
public final class AbandonedRuns {
  private AbandonedRuns() {}

  /** Removes them; what cannot be removed stays. */
  public static void remove(Path runs) throws IOException {
    if (!Files.isDirectory(runs)) {
      return;
    }
    List<Path> abandoned;
    try (Stream<Path> folders = Files.list(runs)) {
      abandoned = folders.filter(AbandonedRuns::isAbandoned).toList();
    }
    for (Path folder : abandoned) {
      try {
        FolderTree.delete(folder);
      } catch (IOException e) {
        // Another user's.
      }
    }
  }

  /**
   * Named like a run, and all that is in it is a place for profiles, and what a service printed.
   */
  private static boolean isAbandoned(Path folder) {
    if (!RunNames.isRun(folder.getFileName().toString())
        || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (Stream<Path> children = Files.list(folder)) {
      Set<String> names =
          children.map(child -> child.getFileName().toString()).collect(Collectors.toSet());
      return Set.of(RunLayout.PROFILES, RunLayout.SERVICE_OUTPUT).containsAll(names);
    } catch (IOException e) {
      return false;
    }
  }
}
