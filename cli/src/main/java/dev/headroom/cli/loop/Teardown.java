package dev.headroom.cli.loop;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What has to be closed in the end, the last opened first: at the end of a {@code try}, or, when
 * the process is told to stop (Ctrl-C, SIGTERM), by a shutdown hook. Each is closed once.
 */
public final class Teardown implements AutoCloseable {
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final Thread hook = new Thread(this::closeAll, "headroom-teardown");
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

  /** Whether the process was told to stop, so that errors are its consequence and no news. */
  public synchronized boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    closeAll();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending already; the hook did, or does, the work.
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
