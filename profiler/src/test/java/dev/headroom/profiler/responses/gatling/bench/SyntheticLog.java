package dev.headroom.profiler.responses.gatling.bench;

import dev.headroom.profiler.responses.gatling.GatlingLogWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * A log as a long run of some thousand requests a second leaves it, the same for the same size:
 * users that come and go, a dozen requests, half of them in groups, log-normal response times
 * around 40 ms, one request of fifty failed.
 */
public final class SyntheticLog {
  private static final int RECORDS_A_MILLI = 6;
  private static final double MEDIAN_MILLIS = 40;
  private static final double SIGMA = 0.8;
  private static final int MAX_MILLIS = 60_000;
  private static final double FAILED = 0.02;
  private static final int REQUESTS_A_USER = 6;

  /** Response times are drawn once and used over and over: drawing takes longer than writing. */
  private static final int DRAWN = 1 << 16;

  private static final List<List<String>> GROUPS =
      List.of(List.of(), List.of("browse"), List.of("shop"), List.of("shop", "checkout"));
  private static final List<String> NAMES =
      List.of("home page", "GET /users/{id}", "search", "POST /posts", "GET /posts/{id}", "logout");
  private static final List<String> MESSAGES =
      List.of(
          "status.find.in(200,304), found 500",
          "status.find.in(200,304), found 503",
          "i.g.h.c.i.RequestTimeoutException: Request timeout to localhost after 60000 ms");

  private final Random random = new Random(1);
  private final int[] millis = new int[DRAWN];
  private long records = 1;

  private SyntheticLog() {
    for (int i = 0; i < DRAWN; i++) {
      double drawn = MEDIAN_MILLIS * Math.exp(SIGMA * random.nextGaussian());
      millis[i] = (int) Math.min(MAX_MILLIS, drawn);
    }
  }

  /**
   * Writes it.
   *
   * @return how many records it has
   */
  public static long write(Path file, String version, long bytes) throws IOException {
    SyntheticLog log = new SyntheticLog();
    try (Counted out = new Counted(Files.newOutputStream(file))) {
      GatlingLogWriter writer = new GatlingLogWriter(out);
      writer.run(version, "bench.Synthetic", 1_700_000_000_000L, "visitors", "buyers");
      while (out.written < bytes) {
        log.user(writer);
      }
    }
    return log.records;
  }

  /** Everything that a user leaves, at the time at which it leaves. */
  private void user(GatlingLogWriter writer) {
    int scenario = random.nextInt(2);
    writer.user(scenario, true, now());
    List<String> groups = GROUPS.get(random.nextInt(GROUPS.size()));
    for (int i = 0; i < REQUESTS_A_USER; i++) {
      int end = now();
      int start = Math.max(0, end - millis[random.nextInt(DRAWN)]);
      boolean ok = random.nextDouble() >= FAILED;
      String message = ok ? "" : MESSAGES.get(random.nextInt(MESSAGES.size()));
      writer.request(groups, NAMES.get(random.nextInt(NAMES.size())), start, end, ok, message);
    }
    if (!groups.isEmpty()) {
      int end = now();
      writer.group(groups, Math.max(0, end - 500), end, 300, true);
    }
    writer.user(scenario, false, now());
  }

  private int now() {
    return Math.toIntExact(MAX_MILLIS + records++ / RECORDS_A_MILLI);
  }

  private static final class Counted extends BufferedOutputStream {
    private static final int BUFFER_BYTES = 1 << 16;
    private long written;

    Counted(OutputStream out) {
      super(out, BUFFER_BYTES);
    }

    @Override
    public synchronized void write(int single) {
      try {
        super.write(single);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      written++;
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) throws IOException {
      super.write(bytes, from, length);
      written += length;
    }
  }
}
