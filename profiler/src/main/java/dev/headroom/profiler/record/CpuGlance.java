package dev.headroom.profiler.record;

import dev.headroom.profiler.collect.Collector;
import dev.headroom.profiler.collect.Collectors;
import dev.headroom.profiler.collect.Sink;
import dev.headroom.profiler.collect.WatchedBox;
import dev.headroom.run.metric.MetricKey;
import dev.headroom.run.statement.StatementSnapshot;
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
  private static final double APART_SECONDS = 1;

  private final DoubleSupplier clock;
  private final LatestSamples latest = new LatestSamples();
  private final Map<String, Collector.Session> sessions = new HashMap<>();
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
      Collectors.ofCpu(box).ifPresent(collector -> open(box, collector));
    }
  }

  private void open(WatchedBox box, Collector collector) {
    try {
      sessions.put(box.name(), collector.open(box));
    } catch (Exception e) {
      // Its CPU stays unknown, which a live view shows.
    }
  }

  /**
   * Cores that a box uses right now; empty as long as that is not known.
   *
   * @param sinceSeconds epoch seconds; what it used before that instant does not count
   */
  public OptionalDouble cpuCores(String box, double sinceSeconds) {
    double now = clock.getAsDouble();
    double last = lookedAtSeconds.getOrDefault(box, Double.NEGATIVE_INFINITY);
    if (sessions.containsKey(box) && now - last >= APART_SECONDS) {
      lookedAtSeconds.put(box, now);
      look(box, now);
    }
    return latest.cpuCores(box, sinceSeconds);
  }

  private void look(String box, double now) {
    try {
      sessions.get(box).sample(new Latest(box, now));
    } catch (Exception e) {
      // As with a box that has ended: nothing new is known of it.
    }
  }

  /** Keeps what was seen for a moment, and writes nothing. */
  private final class Latest implements Sink {
    private final String box;
    private final double now;

    Latest(String box, double now) {
      this.box = box;
      this.now = now;
    }

    @Override
    public void metrics(Map<MetricKey, Double> values) {
      latest.put(box, now, values);
    }

    @Override
    public void statements(StatementSnapshot snapshot) {}

    @Override
    public void processEnded(String process) {}
  }
}
