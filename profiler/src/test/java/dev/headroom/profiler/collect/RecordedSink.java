package dev.headroom.profiler.collect;

import dev.headroom.run.metric.Metric;
import dev.headroom.run.metric.MetricKey;
import dev.headroom.run.statement.StatementSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Remembers what a collector saw. */
public final class RecordedSink implements Sink {
  private final List<Map<MetricKey, Double>> samples = new ArrayList<>();
  private final List<StatementSnapshot> statements = new ArrayList<>();
  private final Set<String> ended = new TreeSet<>();

  /** What a collector sees of an endpoint at one look. */
  public static <E extends Endpoint> RecordedSink of(Collector<E> collector, E endpoint)
      throws Exception {
    RecordedSink sink = new RecordedSink();
    Collector.Session session = collector.open(endpoint);
    session.sample(sink);
    session.close();
    return sink;
  }

  public Map<MetricKey, Double> last() {
    return samples.isEmpty() ? Map.of() : samples.get(samples.size() - 1);
  }

  public double value(Metric metric) {
    return last().get(metric.key());
  }

  public double value(Metric metric, String attribute, String value) {
    return last().get(metric.key(attribute, value));
  }

  public StatementSnapshot lastStatements() {
    return statements.get(statements.size() - 1);
  }

  public Set<String> ended() {
    return ended;
  }

  @Override
  public void metrics(Map<MetricKey, Double> values) {
    samples.add(new TreeMap<>(values));
  }

  @Override
  public void metrics(Instant at, Map<MetricKey, Double> values) {
    metrics(values);
  }

  @Override
  public void statements(StatementSnapshot snapshot) {
    statements.add(snapshot);
  }

  @Override
  public void processEnded(String process) {
    ended.add(process);
  }
}
