package dev.headroom.load.injector;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Looks at files that a load generator writes, in memory that none of them can fill: somebody's
 * simulation may print without an end, and without a line break.
 */
public final class Printed {
  private static final int CHUNK_BYTES = 1 << 16;

  private static final byte[] READY = StartWord.READY.getBytes(StandardCharsets.UTF_8);

  private Printed() {}

  /** Whether it printed {@link StartWord#READY} in a line of its own; not so without a file. */
  public static boolean isReady(Path file) throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      // One byte more than the word tells that a line is longer.
      byte[] line = new byte[READY.length + 1];
      int length = 0;
      byte[] chunk = new byte[CHUNK_BYTES];
      for (int read = in.read(chunk); read > 0; read = in.read(chunk)) {
        for (int i = 0; i < read; i++) {
          if (chunk[i] == '\n') {
            if (isReady(line, length)) {
              return true;
            }
            length = 0;
          } else if (chunk[i] != '\r' && length < line.length) {
            line[length++] = chunk[i];
          }
        }
      }
      return isReady(line, length);
    }
  }

  private static boolean isReady(byte[] line, int length) {
    return Arrays.equals(line, 0, length, READY, 0, READY.length);
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
