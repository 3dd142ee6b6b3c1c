package dev.headroom.cli.injector.kubernetes;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Asks many pods at the same time, so that none has to wait for others that are silent. */
final class AtOnce {
  /** Each may hold an answer of some megabytes. */
  static final int MOST = 32;

  private AtOnce() {}

  /** Threads for as many as are asked at the same time; they end no process's life. */
  static ExecutorService threads(String name, int most) {
    return Executors.newFixedThreadPool(
        most,
        work -> {
          Thread thread = new Thread(work, name);
          thread.setDaemon(true);
          return thread;
        });
  }

  /**
   * What becomes of each.
   *
   * @param deadline after which what is not done yet is given up, and interrupted
   * @param late takes the place of what was given up
   * @return in the order of {@code all}
   */
  static <T, R> List<R> each(Collection<T> all, Duration deadline, Function<T, R> work, R late)
      throws InterruptedException {
    if (all.isEmpty()) {
      return List.of();
    }
    ExecutorService threads = threads("headroom-pods", Math.min(MOST, all.size()));
    try {
      List<Callable<R>> calls =
          all.stream().map(one -> (Callable<R>) () -> work.apply(one)).toList();
      return threads
          .invokeAll(calls, Math.max(0, deadline.toMillis()), TimeUnit.MILLISECONDS)
          .stream()
          .map(done -> result(done, late))
          .toList();
    } finally {
      threads.shutdownNow();
    }
  }

  private static <R> R result(Future<R> done, R late) {
    try {
      return done.get();
    } catch (CancellationException e) {
      return late;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      throw new IllegalStateException("what is done need not be awaited", e);
    }
  }
}
