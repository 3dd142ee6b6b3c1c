package dev.headroom.cli.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;

/**
 * What has to be closed in the end, the last opened first: at the end of a {@code try}, or, when
 * the process is told to stop (Ctrl-C, SIGTERM), by a shutdown hook. Each is closed once. After
 * such a stop the hook has the last word: failures are only its consequence, and no news.
 */
public final class Teardown implements AutoCloseable {
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final Thread hook = new Thread(this::stop, "headroom-teardown");
  private Runnable lastWords = () -> {};
  private boolean closed;

  public Teardown() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /**
   * Registers something to be closed.
   *
   * @throws IllegalStateException if everything has been closed already, as after Ctrl-C; the given
   *     resource is closed then
   */
  public synchronized <T extends AutoCloseable> T add(T resource) {
    if (closed) {
      closeOne(resource);
      throw new IllegalStateException("stopped");
    }
    open.push(resource);
    return resource;
  }

  /** Says what is run once everything is closed, if the process is told to stop. */
  public synchronized void whenStopped(Runnable words) {
    lastWords = words;
  }

  @Override
  public void close() {
    closeAll();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      awaitEndOfProcess();
    }
  }

  private void stop() {
    closeAll();
    lastWords.run();
  }

  /** The hook did, or does, the work; whatever this thread said now would come after it. */
  private static void awaitEndOfProcess() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void closeAll() {
    closed = true;
    while (!open.isEmpty()) {
      closeOne(open.pop());
    }
  }

  private static void closeOne(AutoCloseable resource) {
    try {
      resource.close();
    } catch (Exception e) {
      System.err.println("headroom: while stopping: " + e.getMessage());
    }
  }
}
