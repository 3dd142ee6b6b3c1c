package dev.headroom.load.injector;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Looks at files that a load generator writes, in memory that none of them can fill: somebody's
 * simulation may print without an end, and without a line break.
 */
public final class Printed {
  private static final int END_BYTES = 1 << 16;

  private Printed() {}

  /**
   * The last lines that are not blank, as far as the last 64 KiB hold them.
   *
   * @param lines at the most
   */
  public static List<String> lastLines(Path file, int lines) throws IOException {
    List<String> printed = end(file, END_BYTES).lines().filter(line -> !line.isBlank()).toList();
    return printed.subList(Math.max(0, printed.size() - lines), printed.size());
  }

  /**
   * The end of a file, most often from within a line on.
   *
   * @param bytes at the most
   */
  public static String end(Path file, int bytes) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      channel.position(Math.max(0, channel.size() - bytes));
      ByteBuffer end = ByteBuffer.allocate(bytes);
      while (end.hasRemaining() && channel.read(end) >= 0) {
        // Until the file's end.
      }
      return new String(end.array(), 0, end.position(), StandardCharsets.UTF_8);
    }
  }
}
