package dev.headroom.analysis.simulation.profile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Numbers and texts as JFR writes them. */
final class JfrBytes {
  private static final int UTF_8 = 3;
  private static final int SEVEN_BITS = 0x7f;
  private static final int MORE = 0x80;

  /** Bytes of a size that is known once all that follows is. */
  private static final int SIZE_BYTES = 5;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  JfrBytes number(long value) {
    long rest = value;
    while (rest > SEVEN_BITS) {
      out.write((int) (rest & SEVEN_BITS | MORE));
      rest >>>= 7;
    }
    out.write((int) rest);
    return this;
  }

  JfrBytes text(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    out.write(UTF_8);
    number(bytes.length);
    out.writeBytes(bytes);
    return this;
  }

  JfrBytes raw(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  int size() {
    return out.size();
  }

  byte[] bytes() {
    return out.toByteArray();
  }

  /** As an event: with its size in front, which counts itself. */
  byte[] event() {
    JfrBytes event = new JfrBytes();
    int size = out.size() + SIZE_BYTES;
    for (int i = 0; i < SIZE_BYTES - 1; i++) {
      event.out.write(size >>> 7 * i & SEVEN_BITS | MORE);
    }
    event.out.write(size >>> 7 * (SIZE_BYTES - 1));
    return event.raw(bytes()).bytes();
  }
}
