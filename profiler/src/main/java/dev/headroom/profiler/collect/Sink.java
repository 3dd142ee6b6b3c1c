package dev.headroom.profiler.collect;

import dev.headroom.run.metric.MetricKey;
import dev.headroom.run.statement.StatementSnapshot;
import java.time.Instant;
import java.util.Map;

/** Takes what a collector saw. */
public interface Sink {
  /** What is so right now. */
  void metrics(Map<MetricKey, Double> values);

  /**
   * What was so at an instant. For sources that report the past, several instants at one look and
   * in any order; of two values of a metric and an instant the first one counts.
   */
  void metrics(Instant at, Map<MetricKey, Double> values);

  void statements(StatementSnapshot snapshot);

  /** A process of the box is gone; said as often as it is noticed. */
  void processEnded(String process);
}
