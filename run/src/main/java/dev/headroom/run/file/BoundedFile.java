package dev.headroom.run.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a whole file that may be damaged or hostile, up to a bound on its size. */
public final class BoundedFile {
  /** Far more than is ever written to one of these, and far less than a heap holds. */
  private static final int MAX_BYTES = 1 << 26;

  private BoundedFile() {}

  /**
   * Its content.
   *
   * @throws RunFormatException if it is larger than any file of ours, or no file: a pipe would
   *     never end
   */
  public static byte[] read(Path file) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new RunFormatException(file + " is not a file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] content = in.readNBytes(MAX_BYTES + 1);
      if (content.length > MAX_BYTES) {
        throw new RunFormatException(file + " is larger than " + (MAX_BYTES >> 20) + " MB");
      }
      return content;
    }
  }
}
