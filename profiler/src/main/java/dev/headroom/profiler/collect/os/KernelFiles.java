package dev.headroom.profiler.collect.os;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads the kernel's files of one look, of which some may be missing or closed to this user: what
 * the others say is kept.
 */
final class KernelFiles {
  private IOException failure;
  private boolean anyRead;

  /** A file's text; nothing where it cannot be read. */
  String text(Path file) {
    try {
      String text = Files.readString(file);
      anyRead = true;
      return text;
    } catch (IOException e) {
      failure = failure == null ? e : failure;
      return "";
    }
  }

  /**
   * @throws IOException why the first file could not be read, where none could
   */
  void requireAny() throws IOException {
    if (!anyRead && failure != null) {
      throw failure;
    }
  }
}
