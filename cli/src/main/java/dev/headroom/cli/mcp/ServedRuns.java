package dev.headroom.cli.mcp;

import dev.headroom.analysis.Analyser;
import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.cli.command.StoredRun;
import dev.headroom.cli.failure.RefusedException;
import dev.headroom.cli.ledger.Ledger;
import dev.headroom.profiler.read.RunLoader;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.RunDirectory;
import dev.headroom.run.RunLayout;
import dev.headroom.run.file.RunFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The run directories in a folder, by the names of their folders. Nothing else can be read, and
 * nothing is written: not even what is derived from a run.
 */
final class ServedRuns {
  /** A run has a few dozen files; who has put so many more there wants something else. */
  private static final int MAX_FILES = 20_000;

  private final Path folder;

  ServedRuns(Path folder) {
    this.folder = folder;
  }

  /** Names of all, the newest first: runs are called by when they began. */
  List<String> names() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside
          .filter(run -> Files.isDirectory(run, LinkOption.NOFOLLOW_LINKS))
          .filter(run -> Files.isRegularFile(run.resolve(RunLayout.MANIFEST)))
          .map(run -> run.getFileName().toString())
          .sorted(Comparator.reverseOrder())
          .toList();
    }
  }

  /**
   * One of them.
   *
   * @throws RefusedException if there is none of the name, or anything of it lies elsewhere
   */
  RunDirectory open(String name) throws IOException {
    // What is not in the list is no run, whichever path it would be.
    if (!names().contains(name)) {
      throw unknown(name);
    }
    Path run = folder.resolve(name);
    Path root = folder.toRealPath();
    try (Stream<Path> files = Files.walk(run)) {
      List<Path> all = files.limit(MAX_FILES + 1).toList();
      if (all.size() > MAX_FILES) {
        throw new RefusedException("run " + name + " has more than " + MAX_FILES + " files");
      }
      for (Path file : all) {
        if (Files.isSymbolicLink(file) && !leadsBelow(root, file)) {
          throw new RefusedException("run " + name + " has a link that leads out of the runs");
        }
      }
    }
    return RunDirectory.open(run);
  }

  private static boolean leadsBelow(Path root, Path link) {
    try {
      return link.toRealPath().startsWith(root);
    } catch (IOException e) {
      return false;
    }
  }

  private static RefusedException unknown(String name) {
    return new RefusedException(
        "there is no run '" + name.substring(0, Math.min(100, name.length())) + "'; ask list_runs");
  }

  /** All that was recorded. */
  RecordedRun read(RunDirectory run) throws IOException {
    return RunLoader.readOnly(run);
  }

  /** The diagnosis as stored; drawn anew, and not stored, where there is none of this release. */
  Diagnosis diagnosis(RunDirectory run) throws IOException {
    Optional<Diagnosis> stored = StoredRun.open(run.root()).stored();
    return stored.isPresent()
        ? stored.get()
        : Analyser.analyse(read(run), Ledger.of(folder).before(run.manifest().id()));
  }

  /** The stored diagnosis of a run that may be damaged. */
  Optional<Diagnosis> stored(RunDirectory run) {
    try {
      return StoredRun.open(run.root()).stored();
    } catch (IOException | RunFormatException e) {
      return Optional.empty();
    }
  }
}
