package dev.headroom.cli.injector.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AtOnceTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  private static List<Integer> first(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  @Test
  void all_are_asked_at_the_same_time() throws InterruptedException {
    CyclicBarrier all = new CyclicBarrier(AtOnce.MOST);

    List<Integer> asked =
        AtOnce.each(
            first(AtOnce.MOST),
            LONG,
            number -> {
              try {
                all.await();
                return number;
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            },
            -1);

    assertThat(asked).isEqualTo(first(AtOnce.MOST));
  }

  @Test
  void more_than_that_wait_for_their_turn() throws InterruptedException {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();

    List<Boolean> asked =
        AtOnce.each(first(500), LONG, number -> threads.add(Thread.currentThread()), false);

    assertThat(asked).hasSize(500);
    assertThat(threads.size()).isBetween(1, AtOnce.MOST);
  }

  @Test
  void one_that_is_silent_is_given_up_and_its_thread_ends() throws InterruptedException {
    CountDownLatch interrupted = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);

    List<String> asked =
        AtOnce.each(
            List.of("a", "silent", "b"),
            Duration.ofMillis(500),
            name -> {
              if (name.equals("silent")) {
                try {
                  never.await();
                } catch (InterruptedException e) {
                  interrupted.countDown();
                }
              }
              return name;
            },
            "late");

    interrupted.await();
    assertThat(asked).element(1).isEqualTo("late");
    assertThat(AtOnce.each(List.<String>of(), Duration.ZERO, name -> name, "late")).isEmpty();
  }

  @Test
  void what_one_of_them_throws_is_thrown() {
    assertThatThrownBy(
            () ->
                AtOnce.each(
                    first(3),
                    LONG,
                    number -> {
                      throw new UnsupportedOperationException("no");
                    },
                    0))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("no");
  }
}
