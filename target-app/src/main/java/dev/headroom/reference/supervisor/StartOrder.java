package dev.headroom.reference.supervisor;

import dev.headroom.reference.topology.PartPlace;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorCompletionService;

/** Starts parts each as soon as all that it needs is ready, and so siblings at the same time. */
final class StartOrder {
  private StartOrder() {}

  /** Starts one part, and returns when it is ready. */
  @FunctionalInterface
  interface Start {
    void perform(PartPlace place) throws IOException, InterruptedException;
  }

  /**
   * Starts all.
   *
   * @param places what each of them needs is among them, and no two need each other; roles name
   *     those that they need when they are made, so that a circle cannot be
   * @param threads on which they are started, as many as there are parts at a time
   * @throws IOException of the first that fails; others may still be starting then
   */
  static void perform(List<PartPlace> places, Executor threads, Start start)
      throws IOException, InterruptedException {
    CompletionService<PartPlace> starts = new ExecutorCompletionService<>(threads);
    Set<PartPlace> waiting = new LinkedHashSet<>(places);
    Set<PartPlace> notReady = new HashSet<>(places);
    while (!notReady.isEmpty()) {
      List<PartPlace> next =
          waiting.stream().filter(place -> notReady.stream().noneMatch(place::needs)).toList();
      for (PartPlace place : next) {
        waiting.remove(place);
        starts.submit(
            () -> {
              start.perform(place);
              return place;
            });
      }
      notReady.remove(result(starts));
    }
  }

  private static PartPlace result(CompletionService<PartPlace> starts)
      throws IOException, InterruptedException {
    try {
      return starts.take().get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IOException("a start failed: " + e.getCause(), e);
    }
  }
}
