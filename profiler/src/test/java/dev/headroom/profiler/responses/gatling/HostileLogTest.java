package dev.headroom.profiler.responses.gatling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.profiler.responses.ReducedLog;
import dev.headroom.profiler.responses.ResponseWindows;
import dev.headroom.profiler.responses.UnreadableLogException;
import dev.headroom.run.load.ResponseLogWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes, decoding ends, within the log, and fails only by saying so. */
class HostileLogTest {
  private static final int MUTATIONS = 1_000;
  private static final int FIRST_BYTE_OF_MIN_INT = 0x80;

  @TempDir private Path folder;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** Decodes, reduces and follows the log. */
  private GatlingLogDecoder survive(byte[] content) throws IOException {
    Path log = Files.write(folder.resolve("simulation.log"), content);
    try (GatlingLogDecoder decoder = GatlingLogDecoder.open(log);
        LoadTail tail = new LoadTail(List.of(log))) {
      long records = decoder.poll(new LogVisitor() {});
      assertThat(records).isLessThanOrEqualTo(content.length);
      assertThat(decoder.decodedBytes()).isBetween(0L, (long) content.length);
      assertThat(decoder.poll(new LogVisitor() {})).isZero();
      assertThat(reduced(log).records()).isEqualTo(records);
      tail.poll();
      return decoder;
    }
  }

  private ReducedLog reduced(Path log) throws IOException {
    try (ResponseLogWriter writer = new ResponseLogWriter(folder.resolve("r.hlog"), 1)) {
      ResponseWindows windows = new ResponseWindows(writer);
      ReducedLog reduced = new GatlingLogFormat().reduce(log, windows);
      windows.finish();
      writer.finish();
      return reduced;
    }
  }

  private void surviveOrRefuse(byte[] content) throws IOException {
    try {
      survive(content);
    } catch (UnreadableLogException e) {
      assertThat(e.getMessage()).doesNotContain("\n").contains("simulation.log");
    }
  }

  private byte[] someLog() {
    GatlingLogWriter writer = GatlingLogWriter.into(bytes, "3.15.1");
    for (int i = 0; i < 5; i++) {
      writer
          .user(0, true, i)
          .request(List.of("g" + i % 3, "検"), "r" + i % 4, i, 9 * i, i % 5 > 0, "m" + i)
          .group(List.of("g" + i % 3), i, 9 * i, 5, true)
          .error("e" + i, i);
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void flipped_bytes_are_damage_at_most(long seed) throws IOException {
    Random random = new Random(seed);
    byte[] whole = someLog();
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] mutated = whole.clone();
      for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
        mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
      }
      surviveOrRefuse(mutated);
    }
  }

  @Test
  void extreme_numbers_at_any_place_are_damage_at_most() throws IOException {
    byte[] whole = someLog();
    int[][] extremes = {
      {0x7F, 0xFF, 0xFF, 0xFF},
      {FIRST_BYTE_OF_MIN_INT, 0, 0, 0},
      {0, 0x10, 0, 0},
      {0, 0, 1, 0},
      {0xFF, 0, 0, 0}
    };
    for (int at = 0; at + 4 <= whole.length; at++) {
      for (int[] extreme : extremes) {
        byte[] mutated = whole.clone();
        for (int i = 0; i < 4; i++) {
          mutated[at + i] = (byte) extreme[i];
        }
        surviveOrRefuse(mutated);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void random_bytes_behind_a_whole_run_are_damage(long seed) throws IOException {
    Random random = new Random(seed);
    GatlingLogWriter.into(bytes, "3.13.0");
    byte[] whole = bytes.toByteArray();
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] garbage = new byte[random.nextInt(500)];
      random.nextBytes(garbage);
      byte[] content = new byte[whole.length + garbage.length];
      System.arraycopy(whole, 0, content, 0, whole.length);
      System.arraycopy(garbage, 0, content, whole.length, garbage.length);
      survive(content);
      surviveOrRefuse(garbage);
    }
  }

  @Test
  void a_reference_to_the_smallest_string_of_all_is_damage() throws IOException {
    GatlingLogWriter.into(bytes, "3.15.1").raw(4, FIRST_BYTE_OF_MIN_INT, 0, 0, 0, 0, 0, 0, 1);

    assertThat(survive(bytes.toByteArray()).damage()).isPresent();
  }

  @Test
  void a_record_that_never_ends_is_damage_once_it_is_longer_than_any() throws IOException {
    GatlingLogWriter writer = GatlingLogWriter.into(bytes, "3.15.1");
    // Five groups of a megabyte each.
    writer.request(
        Stream.of("a", "b", "c", "d", "e").map(s -> s.repeat(1 << 20)).toList(),
        "x",
        1,
        2,
        true,
        "");

    assertThat(survive(bytes.toByteArray()).damage()).isPresent();
  }

  @Test
  void a_few_bytes_cannot_ask_for_a_name_of_gigabytes() throws IOException {
    String text = "x".repeat(1 << 19);
    GatlingLogWriter writer = GatlingLogWriter.into(bytes, "3.15.1").error(text, 1);
    writer.request(Collections.nCopies(256, text), "x", 1, 2, true, "");

    assertThat(survive(bytes.toByteArray()).damage()).isPresent();
  }

  @Test
  void a_start_far_outside_of_time_is_no_log() throws IOException {
    for (long start : new long[] {-1, Long.MIN_VALUE, Long.MAX_VALUE}) {
      bytes.reset();
      new GatlingLogWriter(bytes).run("3.15.1", "S", start).ok("x", 1, 2);
      surviveOrRefuse(bytes.toByteArray());
    }
  }

  @Test
  void times_that_wrapped_around_are_damage() throws IOException {
    GatlingLogWriter.into(bytes, "3.15.1")
        .ok("x", Integer.MAX_VALUE - 1, Integer.MAX_VALUE)
        .ok("x", Integer.MIN_VALUE, Integer.MIN_VALUE + 1);

    assertThat(survive(bytes.toByteArray()).damage()).isPresent();
  }
}
