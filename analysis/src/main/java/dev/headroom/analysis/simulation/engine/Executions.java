package dev.headroom.analysis.simulation.engine;

/** How often a statement was executed, and for how long. */
final class Executions {
  private long count;
  private double seconds;
  private double least = Double.POSITIVE_INFINITY;

  void add(double took) {
    count++;
    seconds += took;
    least = Math.min(least, took);
  }

  Counters.OfStatement counters() {
    return new Counters.OfStatement(count, seconds, least);
  }
}
