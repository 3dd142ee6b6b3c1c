package dev.headroom.reference.fault;

import java.util.concurrent.ThreadFactory;

/** Work beside the requests. */
public final class Background {
  private Background() {}

  /** Threads of that name, which keep no process alive. */
  public static ThreadFactory threads(String name) {
    return work -> {
      Thread thread = new Thread(work, name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
