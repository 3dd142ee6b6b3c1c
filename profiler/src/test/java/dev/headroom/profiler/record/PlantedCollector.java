package dev.headroom.profiler.record;

import dev.headroom.profiler.collect.Collector;
import dev.headroom.profiler.collect.Sink;
import dev.headroom.profiler.collect.ThisMachine;
import dev.headroom.run.metric.SystemMetric;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Looks at the machine a hundred times a second, and does there what a test wants. */
final class PlantedCollector implements Collector<ThisMachine> {
  private final String source;
  private final Session session;
  private final AtomicInteger looks = new AtomicInteger();
  private final AtomicInteger closed = new AtomicInteger();

  PlantedCollector(String source, Session session) {
    this.source = source;
    this.session = session;
  }

  /** One at which nothing is wrong. */
  static PlantedCollector sound(String source) {
    return new PlantedCollector(source, PlantedCollector::write);
  }

  static void write(Sink sink) {
    sink.metrics(Map.of(SystemMetric.CPU_LOGICAL_COUNT.key(), 2.0));
  }

  int looks() {
    return looks.get();
  }

  int closed() {
    return closed.get();
  }

  @Override
  public String source() {
    return source;
  }

  @Override
  public String looksAt() {
    return "what is planted";
  }

  @Override
  public Class<ThisMachine> endpoint() {
    return ThisMachine.class;
  }

  @Override
  public Optional<String> unavailable(ThisMachine machine) {
    return Optional.empty();
  }

  @Override
  public Duration interval() {
    return Duration.ofMillis(10);
  }

  @Override
  public Session open(ThisMachine machine) {
    return new Session() {
      @Override
      public void sample(Sink sink) throws Exception {
        looks.incrementAndGet();
        session.sample(sink);
      }

      @Override
      public void close() {
        closed.incrementAndGet();
      }
    };
  }
}
