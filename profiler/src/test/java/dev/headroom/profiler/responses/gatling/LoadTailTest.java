package dev.headroom.profiler.responses.gatling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.profiler.responses.LiveLoad;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadTailTest {
  @TempDir private Path folder;

  private Path log;
  private LoadTail tail;

  @BeforeEach
  void follow() {
    log = folder.resolve("simulation.log");
    tail = new LoadTail(List.of(log));
  }

  private GatlingLogWriter begin(OutputStream out) {
    return new GatlingLogWriter(out).run("3.15.1", "S", 1_700_000_000_000L);
  }

  @Test
  void a_log_that_is_not_there_or_empty_shows_nothing() throws IOException {
    assertThat(tail.poll()).isEmpty();
    Files.createFile(log);
    assertThat(tail.poll()).isEmpty();
    tail.close();
  }

  @Test
  void the_second_that_still_grows_is_left_out() throws IOException {
    try (OutputStream out = Files.newOutputStream(log)) {
      GatlingLogWriter writer = begin(out).ok("a", 0, 100).ok("a", 0, 999);
      assertThat(tail.poll()).isEmpty();

      writer.ok("a", 900, 1_000);

      assertThat(tail.poll().orElseThrow().completedPerSecond()).isEqualTo(2);
    }
    tail.close();
  }

  @Test
  void the_last_whole_seconds_are_shown_together() throws IOException {
    try (OutputStream out = Files.newOutputStream(log)) {
      GatlingLogWriter writer = begin(out);
      for (int i = 0; i < 50; i++) {
        // Slow ones, long ago.
        writer.ok("a", 0, 900);
      }
      for (int i = 0; i < 30; i++) {
        writer.ok("a", 4_990, 5_000);
      }
      for (int i = 0; i < 10; i++) {
        writer.failed("a", 6_000, 6_100);
      }
      writer.ok("a", 7_000, 7_010);
    }

    LiveLoad load = tail.poll().orElseThrow();

    assertThat(load.completedPerSecond()).isEqualTo(15);
    assertThat(load.errorRatio()).isEqualTo(0.25);
    assertThat(load.p50Seconds()).isCloseTo(0.010, within(0.0005));
    assertThat(load.p99Seconds()).isCloseTo(0.010, within(0.0005));
    tail.close();
  }

  @Test
  void seconds_that_began_before_an_instant_are_left_out_when_asked() throws IOException {
    double began = 1_700_000_000.5;
    try (OutputStream out = Files.newOutputStream(log)) {
      GatlingLogWriter writer = begin(out);
      writer.ok("a", 0, 200).ok("a", 0, 900).ok("a", 900, 1_000).ok("a", 900, 1_100);
      assertThat(tail.poll(began)).isEmpty();
      assertThat(tail.poll()).isPresent();

      writer.ok("a", 1_900, 2_000);

      assertThat(tail.poll(began).orElseThrow().completedPerSecond()).isEqualTo(2);
    }
    tail.close();
  }

  @Test
  void a_second_without_responses_counts_as_one() throws IOException {
    try (OutputStream out = Files.newOutputStream(log)) {
      begin(out).ok("a", 0, 1_000).ok("a", 0, 2_000).ok("a", 0, 9_000);
    }

    assertThat(tail.poll()).contains(new LiveLoad(0, 0, 0, 0));
    tail.close();
  }

  @Test
  void a_tail_that_comes_late_shows_what_one_that_was_there_does() throws IOException {
    try (OutputStream out = Files.newOutputStream(log)) {
      GatlingLogWriter writer = begin(out);
      for (int i = 0; i < 10_000; i++) {
        writer.ok("a", i, i + 50);
        if (i % 100 == 0) {
          tail.poll();
        }
      }
    }
    try (LoadTail late = new LoadTail(List.of(log))) {
      assertThat(late.poll()).isEqualTo(tail.poll()).isPresent();
    }
    tail.close();
  }

  @Test
  void logs_of_several_injectors_are_shown_as_one() throws IOException {
    Path other = folder.resolve("other.log");
    try (OutputStream out = Files.newOutputStream(log)) {
      begin(out).ok("a", 0, 100).ok("a", 0, 200).ok("a", 900, 1_000);
    }
    try (LoadTail both = new LoadTail(List.of(log, other))) {
      assertThat(both.poll().orElseThrow().completedPerSecond()).isEqualTo(2);
      try (OutputStream out = Files.newOutputStream(other)) {
        begin(out).ok("a", 0, 300).failed("a", 0, 400);
      }

      assertThat(both.poll().orElseThrow().completedPerSecond()).isEqualTo(3);
      assertThat(both.poll().orElseThrow().errorRatio()).isEqualTo(0.25);
    }
    tail.close();
  }
}
