package dev.headroom.profiler.record;

import dev.headroom.profiler.collect.Collector;
import dev.headroom.profiler.collect.Sink;
import dev.headroom.profiler.collect.WatchedBox;
import dev.headroom.run.metric.MetricKey;
import dev.headroom.run.statement.StatementSnapshot;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleSupplier;

/**
 * CPU use of boxes that are under load but not recorded, for a live view. It looks only when it is
 * asked, and at most once a second. For use by one thread.
 */
public final class CpuGlance {
  private static final double INTERVAL_SECONDS = 1;

  /** A collector at work on a box. */
  private record Look(String source, Collector.Session session) {}

  private final DoubleSupplier clock;
  private final LatestSamples latest = new LatestSamples();
  private final Map<String, Look> looks = new HashMap<>();
  private final Map<String, Double> lookedAtSeconds = new HashMap<>();

  public CpuGlance(List<WatchedBox> boxes) {
    this(boxes, () -> System.currentTimeMillis() / 1e3);
  }

  /**
   * @param clock epoch seconds
   */
  CpuGlance(List<WatchedBox> boxes, DoubleSupplier clock) {
    this.clock = clock;
    for (WatchedBox box : boxes) {
      Collectors.ofCpu(box).ifPresent(this::open);
    }
  }

  private void open(Watch<?> watch) {
    try {
      looks.put(watch.box(), new Look(watch.source(), watch.open()));
    } catch (Exception e) {
      // Its CPU use stays unknown.
    }
  }

  /**
   * Cores that a box uses right now; empty as long as that is not known.
   *
   * @param sinceSeconds epoch seconds; what it used before that instant does not count
   */
  public OptionalDouble cpuCores(String box, double sinceSeconds) {
    lookIfDue(box);
    return latest.cpuCores(box, sinceSeconds);
  }

  private void lookIfDue(String box) {
    double now = clock.getAsDouble();
    double last = lookedAtSeconds.getOrDefault(box, Double.NEGATIVE_INFINITY);
    if (looks.containsKey(box) && now - last >= INTERVAL_SECONDS) {
      lookedAtSeconds.put(box, now);
      look(box, now);
    }
  }

  private void look(String box, double now) {
    Look look = looks.get(box);
    try {
      look.session().sample(new Latest(box, look.source(), now));
    } catch (Exception e) {
      // The box may have ended. Nothing new is known of it.
    }
  }

  /** Keeps what was seen for a moment, and writes nothing. */
  private final class Latest implements Sink {
    private final String box;
    private final String source;
    private final double now;

    Latest(String box, String source, double now) {
      this.box = box;
      this.source = source;
      this.now = now;
    }

    @Override
    public void metrics(Map<MetricKey, Double> values) {
      latest.put(box, source, now, values);
    }

    @Override
    public void metrics(Instant at, Map<MetricKey, Double> values) {
      latest.put(box, source, at.toEpochMilli() / 1e3, values);
    }

    @Override
    public void statements(StatementSnapshot snapshot) {}

    @Override
    public void processEnded(String process) {}
  }
}
