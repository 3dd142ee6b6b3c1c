package dev.headroom.cli.gate;

import dev.headroom.dashboards.gate.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Java source below a folder, as Maven and Gradle lay it out. */
final class SourceRoots implements Sources {
  private static final Path LAYOUT = Path.of("src", "main", "java");

  /** What is built, fetched or hidden holds no source of ours. */
  private static final Set<String> PASSED_OVER = Set.of("target", "build", "node_modules", "out");

  private static final int MAX_DEPTH = 8;
  private final Path repository;
  private final List<Path> roots;

  private SourceRoots(Path repository, List<Path> roots) {
    this.repository = repository;
    this.roots = roots;
  }

  /**
   * Looks for it.
   *
   * @param folder below which it is; paths begin at its repository's root, or at it if it is in
   *     none
   */
  static SourceRoots below(Path folder) {
    Path start = folder.toAbsolutePath().normalize();
    Path repository = start;
    while (repository != null && !Files.exists(repository.resolve(".git"))) {
      repository = repository.getParent();
    }
    List<Path> roots = new ArrayList<>();
    try {
      Files.walkFileTree(
          start, EnumSet.noneOf(FileVisitOption.class), MAX_DEPTH, new Visitor(start, roots));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    roots.sort(null);
    return new SourceRoots(repository == null ? start : repository, roots);
  }

  /** Collects source roots, and does not go into them. */
  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final Path start;
    private final List<Path> roots;

    Visitor(Path start, List<Path> roots) {
      this.start = start;
      this.roots = roots;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (folder.endsWith(LAYOUT)) {
        roots.add(folder);
        return FileVisitResult.SKIP_SUBTREE;
      }
      if (folder.equals(start)) {
        return FileVisitResult.CONTINUE;
      }
      String name = String.valueOf(folder.getFileName());
      boolean isHidden = name.startsWith(".") && name.length() > 1;
      return isHidden || PASSED_OVER.contains(name)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
      return FileVisitResult.CONTINUE;
    }
  }

  @Override
  public Optional<String> file(String method) {
    int end = method.lastIndexOf('.');
    if (end <= 0 || !method.matches("[\\p{javaJavaIdentifierPart}.<>]+")) {
      return Optional.empty();
    }
    String type = method.substring(0, end).replaceFirst("\\$.*", "");
    Path file = Path.of(type.replace('.', '/') + ".java");
    return roots.stream()
        .map(root -> root.resolve(file))
        .filter(Files::isRegularFile)
        .map(found -> repository.relativize(found).toString().replace('\\', '/'))
        .findFirst();
  }
}
