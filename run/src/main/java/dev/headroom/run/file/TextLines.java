package dev.headroom.run.file;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;

/**
 * The lines of a file that may be damaged or hostile: bytes that are no text become replacement
 * characters, and a line without an end does not fill the memory.
 */
public final class TextLines {
  /** Far more than a collector writes in a line, and far less than a heap holds. */
  public static final int MAX_LINE_CHARS = 1 << 23;

  private static final int CHUNK = 1 << 16;

  private final Predicate<String> take;
  private final StringBuilder line = new StringBuilder();
  private boolean tooLong;
  private int refused;

  private TextLines(Predicate<String> take) {
    this.take = take;
  }

  /**
   * Hands each line that is not blank to {@code take}, in order, the last one also without its line
   * break.
   *
   * @param take says whether the line made sense
   * @return how many lines made none or were longer than {@link #MAX_LINE_CHARS}
   */
  public static int read(Path file, Predicate<String> take) throws IOException {
    TextLines lines = new TextLines(take);
    try (Reader in = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
      char[] chunk = new char[CHUNK];
      for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
        lines.add(chunk, length);
      }
    }
    lines.end();
    return lines.refused;
  }

  private void add(char[] chunk, int length) {
    int from = 0;
    for (int i = 0; i < length; i++) {
      if (chunk[i] == '\n') {
        append(chunk, from, i);
        end();
        from = i + 1;
      }
    }
    append(chunk, from, length);
  }

  private void append(char[] chunk, int from, int to) {
    tooLong |= line.length() + to - from > MAX_LINE_CHARS;
    if (!tooLong) {
      line.append(chunk, from, to - from);
    }
  }

  private void end() {
    String text = line.toString().strip();
    if (tooLong || !text.isEmpty() && !take.test(text)) {
      refused++;
    }
    line.setLength(0);
    tooLong = false;
  }
}
