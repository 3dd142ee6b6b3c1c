package dev.headroom.analysis.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/**
 * A real recording: async-profiler 4.5 with {@code event=lock,lock=200ms,jfr} on a program whose
 * threads enter {@code synchronized (MONITOR)}, a {@code java.lang.Object}, in {@code
 * demo.Counter.count} for 1 ms at a time. It follows the schedule of a built run of up to 64 users
 * whose limit is 950 requests a second, of 124 s: each user goes there 2 ms after the last time.
 */
public final class CounterProfile {
  private static final int START_NANOS = 32;

  /** How a lock is named whose class says nothing. */
  public static final String NAME = "in Counter.count";

  private CounterProfile() {}

  /** As if it had been recorded from that instant on, epoch seconds; its one chunk says when. */
  public static ByteBuffer startingAt(double seconds) {
    try (InputStream in = CounterProfile.class.getResourceAsStream("counter.jfr")) {
      ByteBuffer recording = ByteBuffer.wrap(in.readAllBytes());
      recording.putLong(START_NANOS, Math.round(seconds * 1e9));
      return recording;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
