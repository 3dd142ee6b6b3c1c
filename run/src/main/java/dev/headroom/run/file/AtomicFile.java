package dev.headroom.run.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files that are either there whole or not there. */
public final class AtomicFile {
  private AtomicFile() {}

  /** Writes beside the file, makes sure that it is stored, and moves it into place. */
  public static void write(Path file, byte[] content) throws IOException {
    write(file, freshBeside(file), content);
  }

  /**
   * Path beside a file, where its next content is written before it is moved into place. Whatever
   * is there is removed first: in a run from elsewhere it may be a link to a file that must not be
   * written to, or a pipe that nobody reads.
   */
  public static Path freshBeside(Path file) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(beside);
    return beside;
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
