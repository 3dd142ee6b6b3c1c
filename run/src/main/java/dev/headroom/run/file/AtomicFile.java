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
   * Where a file is written that is to take another one's place. What is there already is removed:
   * a run of somebody else may have a link there, to a file that is not to be written to, or a pipe
   * that nobody reads.
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
