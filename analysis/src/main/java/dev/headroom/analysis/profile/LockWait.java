package dev.headroom.analysis.profile;

/**
 * A thread's wait for a lock that another one held.
 *
 * @param lock class of the lock
 * @param place method that wanted it, the innermost one that is not the platform's
 * @param beginSeconds epoch seconds
 * @param seconds that it took
 * @param weightSeconds waiting that it stands for: the profiler notes a part of the waits only
 */
public record LockWait(
    String lock, String place, double beginSeconds, double seconds, double weightSeconds) {

  /**
   * The lock as a reader knows it, without packages: by its class, or where that says nothing, by
   * who wants it.
   */
  public String name() {
    boolean saysNothing = lock.isEmpty() || Platform.isJdk(lock + ".x");
    return saysNothing
        ? "in " + place.replaceAll("^([\\p{Lower}\\d_]+\\.)+", "")
        : lock.substring(lock.lastIndexOf('.') + 1);
  }
}
