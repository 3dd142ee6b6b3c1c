package dev.headroom.load.feeder;

import java.nio.file.Path;

/** A file of rows that cannot be used; the message is one line for the user. */
public final class FeederException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  FeederException(Path file, String problem) {
    super(file + ": " + problem);
  }

  FeederException(Path file, int line, String problem) {
    super(file + ", line " + line + ": " + problem);
  }
}
