package dev.headroom.profiler.responses.gatling;

/** Told of each record of a log, in the log's order, which is that of completion. */
public interface LogVisitor {
  /** The first record. */
  default void run(GatlingRun run) {}

  /**
   * A response, or what came instead.
   *
   * @param name with its groups in front, outermost first, separated by {@code " / "}
   * @param startMillis epoch milliseconds at which Gatling tried to send
   * @param endMillis epoch milliseconds
   * @param message empty if {@code ok}
   */
  default void request(String name, long startMillis, long endMillis, boolean ok, String message) {}

  /**
   * A group that ended.
   *
   * @param name with its outer groups in front, outermost first, separated by {@code " / "}
   * @param startMillis epoch milliseconds
   * @param endMillis epoch milliseconds
   * @param cumulatedMillis response times of its requests together
   */
  default void group(
      String name, long startMillis, long endMillis, int cumulatedMillis, boolean ok) {}

  /** A virtual user that started or ended. */
  default void user(int scenario, boolean start, long millis) {}

  /** An error outside of any request. */
  default void error(String message, long millis) {}
}
