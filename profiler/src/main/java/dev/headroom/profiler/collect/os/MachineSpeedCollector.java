package dev.headroom.profiler.collect.os;

import dev.headroom.profiler.collect.Collector;
import dev.headroom.profiler.collect.Sink;
import dev.headroom.profiler.collect.ThisMachine;
import dev.headroom.run.metric.SystemMetric;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.Optional;

/**
 * How fast the machine is right now: rounds of a small fixed computation per second of CPU time. A
 * shared machine's speed drifts by some percent within seconds, and with it the CPU that a request
 * takes. The computation takes about 2 ms a second, 0.2 % of a core.
 */
public final class MachineSpeedCollector implements Collector<ThisMachine> {
  private static final int ROUNDS = 1_000_000;

  /** Spins before the first sample, so that they are compiled by then. */
  private static final int WARM_UP_SPINS = 30;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  @Override
  public String source() {
    return "speed";
  }

  @Override
  public String looksAt() {
    return "how fast the machine is right now";
  }

  @Override
  public Class<ThisMachine> endpoint() {
    return ThisMachine.class;
  }

  @Override
  public Optional<String> unavailable(ThisMachine machine) {
    return threads.isCurrentThreadCpuTimeSupported()
        ? Optional.empty()
        : Optional.of("this JVM does not tell the CPU time of a thread");
  }

  @Override
  public Session open(ThisMachine machine) {
    return new Spin();
  }

  private final class Spin implements Session {
    private long state = 88_172_645_463_325_252L;

    private Spin() {
      for (int i = 0; i < WARM_UP_SPINS; i++) {
        spin();
      }
    }

    @Override
    public void sample(Sink sink) {
      long before = threads.getCurrentThreadCpuTime();
      spin();
      double seconds = (threads.getCurrentThreadCpuTime() - before) / 1e9;
      if (seconds > 0) {
        sink.metrics(Map.of(SystemMetric.MACHINE_SPEED.key(), ROUNDS / seconds));
      }
    }

    /** Marsaglia's xorshift: each round needs the one before, so the compiler can drop none. */
    private void spin() {
      long x = state;
      for (int i = 0; i < ROUNDS; i++) {
        x ^= x << 13;
        x ^= x >>> 7;
        x ^= x << 17;
      }
      state = x;
    }
  }
}
