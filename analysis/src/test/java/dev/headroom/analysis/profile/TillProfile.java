package dev.headroom.analysis.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/**
 * Two real recordings: async-profiler 4.5 with {@code event=ctimer,interval=2ms,alloc=256k,jfr,
 * jfropts=31} on a program whose {@code demo.Till.serve} calls {@code sign} (a loop in line 17),
 * {@code tax}, and {@code receipt}, which calls {@code note}. Before, sign computes as much as tax,
 * and receipt allocates as much as note; after, each half as much again.
 */
public final class TillProfile {
  private static final int START_NANOS = 32;

  private TillProfile() {}

  /**
   * One of them, as if it had been recorded from that instant on, epoch seconds.
   *
   * @param which {@code before} or {@code after}
   */
  public static ByteBuffer startingAt(String which, double seconds) {
    try (InputStream in = TillProfile.class.getResourceAsStream("till-" + which + ".jfr")) {
      ByteBuffer recording = ByteBuffer.wrap(in.readAllBytes());
      recording.putLong(START_NANOS, Math.round(seconds * 1e9));
      return recording;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
