package dev.headroom.run.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** Writes files that are either there whole or not there. */
public final class AtomicFile {
  private static final String SUFFIX = ".part";

  /** No file of a run takes as long to write. */
  private static final Duration ABANDONED = Duration.ofHours(1);

  private static final SecureRandom RANDOM = new SecureRandom();

  private AtomicFile() {}

  /** Writes beside the file, makes sure that it is stored, and moves it into place. */
  public static void write(Path file, byte[] content) throws IOException {
    write(file, freshBeside(file), content);
  }

  /**
   * A path of the caller's own beside a file, where its next content is written before it is moved
   * into place: two who write the same file at once do not meet there, and nothing that stands in a
   * run from elsewhere, such as a link, can have its name. What somebody who was killed left there
   * long ago is removed.
   */
  public static Path freshBeside(Path file) throws IOException {
    removeAbandoned(file);
    String random = Long.toHexString(RANDOM.nextLong());
    return file.resolveSibling(file.getFileName() + "." + random + SUFFIX);
  }

  private static void removeAbandoned(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    String prefix = file.getFileName() + ".";
    Instant longAgo = Instant.now().minus(ABANDONED);
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> siblings = Files.list(folder)) {
      for (Path sibling : siblings.toList()) {
        String name = sibling.getFileName().toString();
        if (name.startsWith(prefix) && name.endsWith(SUFFIX) && isOlder(sibling, longAgo)) {
          Files.deleteIfExists(sibling);
        }
      }
    }
  }

  private static boolean isOlder(Path file, Instant instant) throws IOException {
    try {
      return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS)
          .toInstant()
          .isBefore(instant);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  static void write(Path file, Path beside, byte[] content) throws IOException {
    try {
      Files.write(beside, content);
      try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
