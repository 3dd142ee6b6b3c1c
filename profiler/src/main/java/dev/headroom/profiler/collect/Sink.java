package dev.headroom.profiler.collect;

import dev.headroom.run.metric.MetricKey;
import dev.headroom.run.statement.StatementSnapshot;
import java.util.Map;

/** Takes what a collector saw at one instant. */
public interface Sink {
  void metrics(Map<MetricKey, Double> values);

  void statements(StatementSnapshot snapshot);

  /** A process of the box is gone; said as often as it is noticed. */
  void processEnded(String process);
}
