package dev.headroom.analysis.simulation.engine;

/** Is told of each request that ends. */
@FunctionalInterface
public interface ResponseSink {
  /**
   * A request was answered.
   *
   * @param request index among the system's
   * @param sentAt simulated seconds
   * @param endedAt likewise
   */
  void ended(int request, double sentAt, double endedAt);

  /** A request was refused; likewise. */
  default void refused(int request, double sentAt, double endedAt) {}
}
