package dev.headroom.reference.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.reference.part.Role;
import dev.headroom.reference.topology.BoxSpec;
import dev.headroom.reference.topology.PartPlace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StartOrderTest {
  private record None() {}

  private static final Role<None> STORE = Role.of("store", "store", None.class);
  private static final Role<None> CACHE = Role.of("cache", "cache", None.class);
  private static final Role<None> APP =
      Role.of("app", "app", None.class).needing(STORE, 1, 9).needing(CACHE, 0, 9);
  private static final Role<None> FRONT = Role.of("front", "front", None.class).needing(APP, 1, 9);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<PartPlace> ready = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  private static PartPlace place(String box, Role<?> role) {
    return new PartPlace(new BoxSpec(box, List.of(role), 1, 0), role);
  }

  @Test
  void each_is_started_once_and_after_all_that_it_needs() throws Exception {
    List<PartPlace> places =
        List.of(
            place("f", FRONT),
            place("a1", APP),
            place("a2", APP),
            place("s1", STORE),
            place("s2", STORE));
    StartOrder.perform(
        places,
        threads,
        place -> {
          assertThat(ready).containsAll(places.stream().filter(place::needs).toList());
          ready.add(place);
        });
    assertThat(ready).containsExactlyInAnyOrderElementsOf(places).last().isEqualTo(places.get(0));
  }

  @Test
  void siblings_and_those_that_do_not_need_each_other_are_started_at_the_same_time()
      throws Exception {
    CyclicBarrier three = new CyclicBarrier(3);
    StartOrder.perform(
        List.of(place("s1", STORE), place("s2", STORE), place("c", CACHE)),
        threads,
        place -> {
          meet(three);
          ready.add(place);
        });
    assertThat(ready).hasSize(3);
  }

  private static void meet(CyclicBarrier barrier) throws IOException, InterruptedException {
    try {
      barrier.await(30, TimeUnit.SECONDS);
    } catch (java.util.concurrent.BrokenBarrierException
        | java.util.concurrent.TimeoutException e) {
      throw new IOException("nobody else is being started", e);
    }
  }

  @Test
  void what_needs_one_that_failed_is_not_started() {
    List<PartPlace> places = List.of(place("a", APP), place("s", STORE), place("f", FRONT));
    for (Exception failure :
        List.of(new IOException("no"), new IllegalStateException("no"), new Exception("no"))) {
      assertThatThrownBy(
              () ->
                  StartOrder.perform(
                      places,
                      threads,
                      place -> {
                        ready.add(place);
                        throw StartOrderTest.<RuntimeException>unchecked(failure);
                      }))
          .hasMessageEndingWith("no");
    }
    assertThat(ready).extracting(PartPlace::role).containsOnly(STORE);
  }

  @SuppressWarnings("unchecked")
  private static <E extends Exception> E unchecked(Exception failure) throws E {
    throw (E) failure;
  }
}
