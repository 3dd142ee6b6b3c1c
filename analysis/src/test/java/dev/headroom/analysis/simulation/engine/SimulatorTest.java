package dev.headroom.analysis.simulation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.simulation.system.SimBox;
import dev.headroom.analysis.simulation.system.SimCode;
import dev.headroom.analysis.simulation.system.SimHeap;
import dev.headroom.analysis.simulation.system.SimPlaces;
import dev.headroom.analysis.simulation.system.SimProcess;
import dev.headroom.analysis.simulation.system.SimRequest;
import dev.headroom.analysis.simulation.system.SimStatement;
import dev.headroom.analysis.simulation.system.SimStep;
import dev.headroom.analysis.simulation.system.SimSystem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is not in the closed forms: what is undone, lost, refused, and what fills up. */
class SimulatorTest {
  private static final SimBox BOX = SimBox.of("a", 1, SimProcess.JAVA);

  private static SimSystem system(SimBox box, SimStep... steps) {
    return SimSystem.of(List.of(box), List.of(new SimRequest("r", 1, List.of(steps))));
  }

  private static SimStep work(double seconds, double bytes) {
    return new SimStep.Work("a", "java", seconds, 0, bytes, SimCode.UNSEEN);
  }

  private static Counters after(SimSystem system, int users, double seconds, ResponseSink sink) {
    Simulator simulator = new Simulator(system, 7, sink);
    simulator.users(users);
    simulator.runUntil(seconds);
    return simulator.counters();
  }

  private static Counters after(SimSystem system, int users, double seconds) {
    return after(system, users, seconds, (request, sentAt, endedAt) -> {});
  }

  @Test
  void what_is_undone_is_done_again() {
    Counters seen =
        after(system(BOX, new SimStep.Retried("a", 0.5, List.of(work(0.001, 0)))), 1, 100);

    assertThat(seen.served()).isCloseTo(50_000, within(2_000L));
    assertThat(seen.boxes().get(0).deadlocks() / (double) seen.served()).isCloseTo(1, within(0.05));
  }

  @Test
  void a_lost_place_is_held_for_ever_and_not_counted_as_used() {
    SimPlaces places = new SimPlaces("p", "a", SimPlaces.Kind.CONNECTIONS, 3).losing(0.01);
    SimStep held = new SimStep.Hold("p", List.of(new SimStep.Delay(0.001, 0)));
    Counters seen = after(system(BOX, held).with(places), 5, 100);

    Counters.OfPlaces all = seen.places().get(0);
    assertThat(all.held()).isEqualTo(3);
    assertThat(all.waiting()).isEqualTo(5);
    assertThat(all.heldSeconds()).isCloseTo(0.001 * (all.uses() + 3), within(1e-6));
  }

  @Test
  void who_finds_no_descriptor_is_refused() {
    SimPlaces few = new SimPlaces("p", "a", SimPlaces.Kind.DESCRIPTORS, 2);
    SimStep held = new SimStep.Hold("p", List.of(new SimStep.Delay(0.5, 0)));
    long[] refused = {0};
    ResponseSink sink =
        new ResponseSink() {
          @Override
          public void ended(int request, double sentAt, double endedAt) {
            assertThat(endedAt - sentAt).isCloseTo(0.5, within(1e-9));
          }

          @Override
          public void refused(int request, double sentAt, double endedAt) {
            refused[0]++;
          }
        };
    Counters seen = after(system(BOX, held).with(few), 3, 10.2, sink);

    assertThat(seen.served()).isBetween(30L, 42L);
    assertThat(refused[0]).isBetween(5L, 11L);
  }

  @Test
  void who_waits_for_a_row_does_so_within_the_statement() {
    SimStatement update = new SimStatement("a", "UPDATE t SET n = ?", 1, 0);
    SimStep query = new SimStep.Query(update.text(), "java", 0.001, 0);
    SimStep transaction = new SimStep.Hold("row", List.of(query, new SimStep.Delay(0.009, 0)));
    SimPlaces row = new SimPlaces("row", "a", SimPlaces.Kind.ROW_LOCK, 1);
    Counters seen = after(system(BOX, transaction).with(row).with(update), 4, 100);

    Counters.OfStatement statement = seen.statements().get(0);
    assertThat(statement.leastSeconds()).isCloseTo(0.001, within(1e-9));
    // Three others are before it in the queue.
    assertThat(statement.seconds() / statement.executions()).isCloseTo(0.031, within(0.001));
  }

  @Test
  void a_leak_fills_the_heap_and_then_all_of_it_is_collected_often() {
    SimHeap leaking = new SimHeap(1e7, 0.001, 1e7, 1e8, 0.1, 0.01);
    Counters seen = after(system(BOX.withHeap(leaking), work(0.001, 1e6)), 1, 10);

    Counters.OfHeap heap = seen.boxes().get(0).heap();
    assertThat(heap.liveBytes()).isCloseTo(0.98e8, within(1e4));
    assertThat(heap.usedBytes()).isBetween(0.98e8, 1e8);
    // Two requests fill what is left, so that 10 ms of collecting come on 2 ms of work.
    assertThat(heap.collectionSeconds()).isGreaterThan(6);
  }

  @Test
  void batch_work_comes_and_goes() {
    SimBox busy = BOX.withBatch(new SimBox.Batch(10, 2, 0.5));
    Counters seen = after(system(busy, new SimStep.Delay(1, 0)), 1, 100);

    assertThat(seen.boxes().get(0).cpuSeconds().get(1)).isCloseTo(10, within(0.2));
  }

  @Test
  void calls_are_seen_where_they_wait() {
    SimCode code = SimCode.of(List.of("a.B.c", "okhttp3.internal.Call.execute"));
    Counters seen = after(system(BOX, new SimStep.Call("a", 0.01, 0, code)), 2, 10);

    assertThat(seen.calls()).hasSize(1);
    assertThat(seen.calls().get(0).seconds()).isCloseTo(20, within(0.1));
    assertThat(seen.calls().get(0).code()).isEqualTo(code);
  }
}
