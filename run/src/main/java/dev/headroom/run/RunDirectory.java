package dev.headroom.run;

import dev.headroom.run.file.AtomicFile;
import dev.headroom.run.file.Json;
import dev.headroom.run.file.RunFormatException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A run's folder: where each of its files is. Says nothing of what is in them. */
public final class RunDirectory {
  private static final FileAttribute<?>[] OWNER_ONLY = {
    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
  };

  private final Path root;
  private final RunManifest manifest;

  private RunDirectory(Path root, RunManifest manifest) {
    this.root = root;
    this.manifest = manifest;
  }

  /**
   * Makes a new run's folder and writes its manifest.
   *
   * @throws FileAlreadyExistsException if there is a run already
   */
  public static RunDirectory create(Path root, RunManifest manifest) throws IOException {
    createFolder(root);
    Path file = root.resolve(RunLayout.MANIFEST);
    if (Files.exists(file)) {
      throw new FileAlreadyExistsException(root.toString(), null, "there is a run already");
    }
    for (String folder : List.of(RunLayout.LOAD, RunLayout.METRICS, RunLayout.PROFILES)) {
      Files.createDirectories(root.resolve(folder));
    }
    AtomicFile.write(file, Json.documents().writeValueAsBytes(manifest));
    return new RunDirectory(root, manifest);
  }

  /**
   * Makes a run's folder, if it is not there yet, for its owner alone: a recording holds the
   * command lines of processes, and a password may stand there.
   */
  public static void createFolder(Path root) throws IOException {
    if (Files.isDirectory(root)) {
      return;
    }
    Path parent = root.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    boolean hasRights = root.getFileSystem().supportedFileAttributeViews().contains("posix");
    Files.createDirectory(root, hasRights ? OWNER_ONLY : new FileAttribute<?>[0]);
  }

  /**
   * Opens a run that somebody recorded.
   *
   * @throws RunFormatException if the folder is not a run, or of a version this release cannot read
   */
  public static RunDirectory open(Path root) throws IOException {
    Path file = root.resolve(RunLayout.MANIFEST);
    if (!Files.isDirectory(root)) {
      throw new RunFormatException(
          root
              + " is not a run directory: "
              + (Files.exists(root) ? "it is a file" : "there is no such folder"));
    }
    if (!Files.isRegularFile(file)) {
      throw new RunFormatException(
          root + " is not a run directory: it has no " + RunLayout.MANIFEST);
    }
    return new RunDirectory(root, ManifestFile.read(file));
  }

  public Path root() {
    return root;
  }

  public RunManifest manifest() {
    return manifest;
  }

  public Path load() {
    return root.resolve(RunLayout.LOAD);
  }

  /** Gatling's log of a phase, such as {@code curve}. */
  public Path simulationLog(String phase) {
    return load().resolve(RunLayout.simulationLog(phase));
  }

  public Path steps(String phase) {
    return load().resolve(RunLayout.steps(phase));
  }

  /** The injector's own response times in a phase. */
  public Path times(String phase) {
    return load().resolve(RunLayout.times(phase));
  }

  public Path responses() {
    return load().resolve(RunLayout.RESPONSES);
  }

  public Path metrics() {
    return root.resolve(RunLayout.METRICS);
  }

  public Path series(String box, String source) {
    return metrics().resolve(RunLayout.series(box, source));
  }

  public Path statements(String box) {
    return root.resolve(RunLayout.STATEMENTS)
        .resolve(RunLayout.requireFileNamePart(box, "box") + ".jsonl");
  }

  /** Profile of the only or first JVM of a box. */
  public Path profile(String box) {
    return profiles().resolve(RunLayout.requireFileNamePart(box, "box") + ".jfr");
  }

  /** Profile of a further JVM of a box. */
  public Path profile(String box, long pid) {
    return profiles().resolve(RunLayout.requireFileNamePart(box, "box") + "." + pid + ".jfr");
  }

  public Path profiles() {
    return root.resolve(RunLayout.PROFILES);
  }

  public Path events() {
    return root.resolve(RunLayout.EVENTS);
  }

  public Path diagnosis() {
    return root.resolve(RunLayout.DIAGNOSIS);
  }

  public Path report() {
    return root.resolve(RunLayout.REPORT);
  }

  /** Everything that was written about the load, in the order of names. */
  public List<Path> loadFiles() throws IOException {
    return list(load(), name -> true);
  }

  /** Phases of the load of which there is an account of the steps. */
  public List<String> phases() throws IOException {
    return stepFiles().stream()
        .map(file -> RunLayout.phaseOf(file.getFileName().toString()))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The accounts of the steps of a phase: one, or one of each injector that shared it. */
  public List<Path> stepFiles(String phase) throws IOException {
    return stepFiles().stream().filter(file -> phase.equals(phaseOf(file))).toList();
  }

  /** Gatling's logs of a phase: one, or one of each injector that shared it. */
  public List<Path> simulationLogs(String phase) throws IOException {
    String whole = RunLayout.simulationLog(phase);
    return list(load(), name -> RunLayout.withoutShard(name).equals(whole));
  }

  /** What of a run's files of steps belongs together; the file's own name if it is not ours. */
  static String phaseOf(Path stepFile) {
    String name = stepFile.getFileName().toString();
    return RunLayout.phaseOf(name).map(RunLayout::withoutShard).orElse(name);
  }

  List<Path> stepFiles() throws IOException {
    return list(load(), RunLayout::isSteps);
  }

  /** What has the name of a recording and is no file. */
  List<Path> irregularFiles() throws IOException {
    List<Path> irregular = new ArrayList<>();
    if (Files.exists(events(), LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(events())) {
      irregular.add(events());
    }
    for (Path folder : List.of(load(), metrics(), root.resolve(RunLayout.STATEMENTS), profiles())) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> entries = Files.list(folder)) {
          entries
              .filter(entry -> RunLayout.isRecording(entry.getFileName().toString()))
              .filter(entry -> !Files.isRegularFile(entry))
              .sorted()
              .forEach(irregular::add);
        }
      }
    }
    return irregular;
  }

  static List<Path> list(Path folder, Predicate<String> name) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> Files.isRegularFile(file) && name.test(file.getFileName().toString()))
          .sorted()
          .toList();
    }
  }

  @Override
  public String toString() {
    return root.toString();
  }
}
