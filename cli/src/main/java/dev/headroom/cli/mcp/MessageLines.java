package dev.headroom.cli.mcp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Lines of a stream, as they come; of one that is too long nothing is kept. */
final class MessageLines {
  /** Far more than any call of these tools takes. */
  static final int MAX_BYTES = 1 << 20;

  private final InputStream in;

  /**
   * One line.
   *
   * @param text without its line break; empty of one that is too long
   */
  record Line(String text, boolean isTooLong) {}

  MessageLines(InputStream in) {
    this.in = new BufferedInputStream(in);
  }

  /** The next one; empty at the end of the stream. Bytes that are no text are replaced. */
  Optional<Line> next() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int read = 0;
    int next = in.read();
    if (next < 0) {
      return Optional.empty();
    }
    for (; next >= 0 && next != '\n'; next = in.read()) {
      if (read < MAX_BYTES) {
        bytes.write(next);
        read++;
      } else {
        return Optional.of(skipped());
      }
    }
    return Optional.of(new Line(bytes.toString(StandardCharsets.UTF_8), false));
  }

  private Line skipped() throws IOException {
    int next = in.read();
    while (next >= 0 && next != '\n') {
      next = in.read();
    }
    return new Line("", true);
  }
}
