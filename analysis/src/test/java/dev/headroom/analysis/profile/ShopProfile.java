package dev.headroom.analysis.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A real recording: async-profiler 4.5 with {@code
 * event=ctimer,interval=10ms,wall=200ms,jfr,jfropts=31} on a program that for 1.8 s calls {@code
 * demo.Shop.price} and the cheaper {@code demo.Shop.draw} in turn, while another thread sleeps.
 */
public final class ShopProfile {
  private static final int START_NANOS = 32;

  private ShopProfile() {}

  static byte[] bytes() {
    try (InputStream in = ShopProfile.class.getResourceAsStream("shop.jfr")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As if it had been recorded from that instant on, epoch seconds; its one chunk says when. */
  public static ByteBuffer startingAt(double seconds) {
    ByteBuffer recording = ByteBuffer.wrap(bytes());
    recording.putLong(START_NANOS, Math.round(seconds * 1e9));
    return recording;
  }

  /** With another name of equal length for a method. */
  public static ByteBuffer renamed(ByteBuffer recording, String from, String to) {
    byte[] old = from.getBytes(StandardCharsets.UTF_8);
    ByteBuffer copy = ByteBuffer.wrap(recording.array().clone());
    for (int i = 0; i + old.length <= copy.limit(); i++) {
      if (ByteBuffer.wrap(copy.array(), i, old.length).equals(ByteBuffer.wrap(old))) {
        copy.put(i, to.getBytes(StandardCharsets.UTF_8));
      }
    }
    return copy;
  }
}
