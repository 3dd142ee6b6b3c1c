package dev.headroom.analysis.cause.jvm;

import static dev.headroom.analysis.finding.Examined.CPU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.Analyser;
import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.finding.Examined;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.run.metric.JvmMetric;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class MemoryLeakTest {
  private static final ResourceId MEMORY = new ResourceId("box-1", ResourceType.MEMORY);

  /** A heap with room for 90 MB of what lives on. */
  private static RunBuilder heap(double live, IntToDoubleFunction used, double collecting) {
    return RunBuilder.oneBox()
        .garbage(collecting, 1e5)
        .gauge(JvmMetric.LIVE_MAX.key(), t -> 90e6)
        .gauge(JvmMetric.LIVE.key(), t -> live)
        .gauge(JvmMetric.MEMORY_USED.key(), used);
  }

  private static RunBuilder full() {
    return heap(85e6, t -> 20e6 + 0.8e6 * t, 0.4);
  }

  @Test
  void what_grew_until_the_heap_was_full_is_a_leak() {
    Cause cause = Examined.by(new MemoryLeak(), full(), CPU).cause();

    assertThat(cause.resource()).isEqualTo(MEMORY);
    assertThat(cause.value("live-share-of-heap")).isCloseTo(85.0 / 90, within(0.01));
    assertThat(new MemoryLeak().headline(cause)).contains("94 % of", "40 % of the time", "a leak");
    Examined.by(new HeapTooSmall(), full(), CPU).isNotHere();
  }

  @Test
  void the_memory_is_named_and_the_cpu_is_what_it_fills() {
    Verdict verdict = Analyser.analyse(full().build()).verdict();

    assertThat(verdict.resource()).contains(MEMORY);
    assertThat(verdict.full()).contains(CPU);
    assertThat(verdict.cause()).map(Cause::rule).contains("memory-leak");
  }

  @Test
  void with_room_left_or_without_collections_or_unknown_it_is_no_cause() {
    Examined.by(new MemoryLeak(), heap(40e6, t -> 110e6, 0.4), CPU).isNotHere();
    Examined.by(new MemoryLeak(), heap(85e6, t -> 110e6, 0.02), CPU).isNotHere();
    Examined.by(new MemoryLeak(), RunBuilder.oneBox().garbage(0.4, 1e5), CPU).isNotHere();
    Examined.by(new MemoryLeak(), RunBuilder.oneBox(), CPU).isLacking();
  }
}
