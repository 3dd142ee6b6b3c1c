package dev.headroom.load.system;

import java.nio.file.Path;

/** A system file that cannot be used; the message is one line for the user. */
public final class SystemFileException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  SystemFileException(Path file, String where, String problem) {
    super(file + (where.isEmpty() ? "" : ", " + where) + ": " + problem);
  }
}
