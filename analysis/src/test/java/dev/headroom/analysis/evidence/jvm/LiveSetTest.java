package dev.headroom.analysis.evidence.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.EvidenceOf;
import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.simulation.profile.SimProfile;
import dev.headroom.run.BoxProcess;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;

/** What lives on, where a JVM tells of its heap in its profile alone. */
class LiveSetTest {
  private static final long MAX = 120_000_000;

  /** The heap is looked at once a second. */
  private static Optional<LiveSet> live(String collector, int looks, IntToLongFunction used) {
    RunBuilder service =
        new RunBuilder().box("box-1", 1).process("java", BoxProcess.Kind.JVM, 0.01);
    SimProfile profile = new SimProfile(RunBuilder.BEGIN);
    for (int i = 0; i < looks; i++) {
      profile.heap(RunBuilder.BEGIN + i, used.applyAsLong(i), MAX);
      profile.cpu(RunBuilder.BEGIN + i, List.of(collector));
    }
    service.profile(profile.recording(RunBuilder.BEGIN + looks));
    return EvidenceOf.run(service).view(new LiveSet.Of("box-1"));
  }

  /** What lives on, and what was allocated since the collection. */
  private static long jagged(long live, int second) {
    return live + 7_000_000L * (second % 3);
  }

  @Test
  void what_was_in_use_at_least_is_held_to_the_old_generation() {
    LiveSet live =
        live("libjvm.so.DefNewGeneration::collect", 60, t -> jagged(76_000_000, t)).orElseThrow();

    assertThat(live.maxBytes()).isCloseTo(80e6, within(1.0));
    assertThat(live.share()).isCloseTo(76.0 / 80, within(1e-6));
    assertThat(live.isNearlyFull()).isTrue();
    assertThat(live.grew()).isFalse();
  }

  @Test
  void a_collector_of_regions_has_the_whole_heap_for_it() {
    LiveSet live =
        live("libjvm.so.G1ParScanThreadState::trim_queue", 60, t -> jagged(76_000_000, t))
            .orElseThrow();

    assertThat(live.maxBytes()).isCloseTo(120e6, within(1.0));
    assertThat(live.isNearlyFull()).isFalse();
  }

  @Test
  void what_grows_all_the_time_grew() {
    LiveSet live =
        live("libjvm.so.DefNewGeneration::collect", 60, t -> jagged(20_000_000 + 1_000_000L * t, t))
            .orElseThrow();

    assertThat(live.grew()).isTrue();
    assertThat(live.perSecond()).isCloseTo(1e6, within(3e5));
  }

  @Test
  void what_an_overload_adds_to_a_heap_that_was_full_before_is_no_growth() {
    LiveSet live =
        live(
                "libjvm.so.DefNewGeneration::collect",
                60,
                t -> jagged(t < 50 ? 70_000_000 : 95_000_000, t))
            .orElseThrow();

    assertThat(live.isNearlyFull()).isTrue();
    assertThat(live.grew()).isFalse();
  }

  @Test
  void a_few_collections_do_not_tell() {
    assertThat(live("libjvm.so.DefNewGeneration::collect", 4, t -> 76_000_000)).isEmpty();
  }
}
