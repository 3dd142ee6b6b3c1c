package dev.headroom.profiler.collect.database.postgres;

import dev.headroom.profiler.collect.Sink;
import dev.headroom.run.metric.MetricKey;
import dev.headroom.run.statement.StatementSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Remembers what was told of statements. */
record StatementSink(List<StatementSnapshot> seen) implements Sink {
  @Override
  public void metrics(Map<MetricKey, Double> values) {
    throw new AssertionError("only statements are told here");
  }

  @Override
  public void metrics(Instant at, Map<MetricKey, Double> values) {
    metrics(values);
  }

  @Override
  public void statements(StatementSnapshot snapshot) {
    seen.add(snapshot);
  }

  @Override
  public void processEnded(String process) {
    throw new AssertionError("no process here");
  }
}
