package dev.headroom.run.file;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The lines of a file that may be damaged or hostile: bytes that are no text become replacement
 * characters, and a line without an end does not fill the memory. Not thread-safe.
 */
public final class TextLines implements AutoCloseable {
  /** Far more than a collector writes in a line, and far less than a heap holds. */
  public static final int MAX_LINE_CHARS = 1 << 23;

  private static final int CHUNK = 1 << 16;

  private final Reader in;
  private final char[] chunk = new char[CHUNK];
  private int at;
  private int length;
  private final StringBuilder line = new StringBuilder();
  private int tooLong;

  public TextLines(Path file) throws IOException {
    this.in = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8);
  }

  /**
   * Hands each line that is not blank to {@code take}, in order, the last one also without its line
   * break.
   *
   * @param take says whether the line made sense
   * @return how many lines made none or were longer than {@link #MAX_LINE_CHARS}
   */
  public static int read(Path file, Predicate<String> take) throws IOException {
    try (TextLines lines = new TextLines(file)) {
      int senseless = 0;
      for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
        senseless += take.test(line.get()) ? 0 : 1;
      }
      return senseless + lines.tooLong;
    }
  }

  /**
   * The next line that is neither blank nor too long, without the space around it; empty at the
   * file's end.
   */
  public Optional<String> next() throws IOException {
    boolean isMore = true;
    while (isMore) {
      isMore = readLine();
      boolean fits = line.length() <= MAX_LINE_CHARS;
      String text = fits ? line.toString().strip() : "";
      tooLong += fits ? 0 : 1;
      line.setLength(0);
      if (!text.isEmpty()) {
        return Optional.of(text);
      }
    }
    return Optional.empty();
  }

  /** Whether it ended with a line break, and not with the file. */
  private boolean readLine() throws IOException {
    while (at < length || fill()) {
      int from = at;
      while (at < length && chunk[at] != '\n') {
        at++;
      }
      append(from);
      if (at < length) {
        at++;
        return true;
      }
    }
    return false;
  }

  private boolean fill() throws IOException {
    at = 0;
    length = Math.max(0, in.read(chunk));
    return length > 0;
  }

  /** One character more than fits tells that a line was too long. */
  private void append(int from) {
    int room = MAX_LINE_CHARS + 1 - line.length();
    line.append(chunk, from, Math.min(room, at - from));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
