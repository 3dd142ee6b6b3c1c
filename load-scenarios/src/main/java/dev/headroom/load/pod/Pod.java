package dev.headroom.load.pod;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** A pod from its start until nobody needs it any more. */
final class Pod implements AutoCloseable {
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private static final int LOOKS_A_LINE = 10;

  private final PodInjector injector;
  private final PodServer server;
  private final AtomicBoolean isOver = new AtomicBoolean();

  private Pod(PodInjector injector, PodServer server) {
    this.injector = injector;
    this.server = server;
  }

  /** Answers from now on. */
  static Pod open(PodEnvironment environment) throws IOException {
    PodInjector injector = new PodInjector(environment);
    return new Pod(injector, PodServer.open(environment, injector));
  }

  /**
   * Prints a line of progress now and then, until whoever started this pod no longer needs it, or
   * is gone: a load that nobody watches any more must not go on.
   *
   * @param unasked how long nobody may ask before that is taken for gone
   * @param unknown how long it may take until somebody asks for the first time
   * @return whether it was released
   */
  boolean serve(Duration unasked, Duration unknown) throws IOException, InterruptedException {
    long beganNanos = System.nanoTime();
    for (int look = 1; !server.awaitRelease(LOOK_EVERY); look++) {
      Duration sinceStart = Duration.ofNanos(System.nanoTime() - beganNanos);
      boolean isLeftAlone =
          server
              .unasked()
              .map(quiet -> quiet.compareTo(unasked) > 0)
              .orElse(sinceStart.compareTo(unknown) > 0);
      if (isLeftAlone) {
        return false;
      }
      PodStatus status = injector.status();
      if (look % LOOKS_A_LINE == 0 && status.state() == PodStatus.State.RUNNING) {
        System.out.println(PodProgress.of(injector.folder(status.phase())));
      }
    }
    return true;
  }

  /**
   * Told to end by Kubernetes, as where the pod's place is needed for another: ends the load, and
   * leaves time to fetch what it wrote.
   */
  void terminate(Duration timeToFetch) {
    if (isOver.get()) {
      return;
    }
    boolean hasResults = injector.status().state() != PodStatus.State.WAITING;
    injector.leave();
    try {
      if (hasResults) {
        server.awaitRelease(timeToFetch);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    isOver.set(true);
    injector.stop();
    server.close();
  }
}
