package dev.headroom.analysis.profile;

/**
 * Threads that waited for a lock that another one held, in one second.
 *
 * @param of what they waited for, and where
 * @param second epoch seconds, at which it began
 * @param weightSeconds waiting in it, summed over threads
 */
public record LockWait(Of of, long second, double weightSeconds) {
  /**
   * Waits of one kind.
   *
   * @param lock class of the lock
   * @param place method that wanted it, the innermost one that is not the platform's
   */
  public record Of(String lock, String place) {}

  public String lock() {
    return of.lock();
  }

  public String place() {
    return of.place();
  }

  /**
   * The lock as a reader knows it, without packages: by its class, or where that says nothing, by
   * who wants it.
   */
  public String name() {
    boolean saysNothing = lock().isEmpty() || Platform.isJdk(lock() + ".x");
    return saysNothing
        ? "in " + Platform.withoutPackages(place())
        : lock().substring(lock().lastIndexOf('.') + 1);
  }
}
