package dev.headroom.run.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Appends values to a file, a line each, every line handed to the operating system before the call
 * returns: what was written survives this process. Safe for use by several threads.
 */
public final class JsonLinesWriter implements AutoCloseable {
  private final FileChannel channel;

  /** Whether the file ends within a line; a line break then goes before the next one. */
  private boolean torn;

  private JsonLinesWriter(FileChannel channel, boolean torn) {
    this.channel = channel;
    this.torn = torn;
  }

  /** Opens the file for appending, and makes it and its folder where they are missing. */
  public static JsonLinesWriter append(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    return new JsonLinesWriter(
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
        endsWithinLine(file));
  }

  private static boolean endsWithinLine(Path file) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) == 0) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer last = ByteBuffer.allocate(1);
      return channel.read(last, channel.size() - 1) == 1 && last.get(0) != '\n';
    }
  }

  /**
   * Writes one value.
   *
   * @throws UncheckedIOException if the line could not be written whole, as on a full disk
   */
  public synchronized void write(Object value) {
    try {
      String line = (torn ? "\n" : "") + Json.lines().writeValueAsString(value) + "\n";
      ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        torn = true;
        channel.write(bytes);
      }
      torn = false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    channel.close();
  }
}
