package dev.headroom.load;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The injector's figures of itself, a line each second, so that a run in which the injector was the
 * limit can be told from one in which the target was. Metric names are those of the run format.
 */
final class InjectorMonitor {
  private final JsonLines lines;
  private final RequestCounters counters;
  private final Lateness lateness;
  private final Clock clock;
  private final RunDelay runDelay = new RunDelay();

  InjectorMonitor(JsonLines lines, RequestCounters counters, Lateness lateness, Clock clock) {
    this.lines = lines;
    this.counters = counters;
    this.lateness = lateness;
    this.clock = clock;
  }

  /** Starts the daemon threads; they end with the process. */
  void start() {
    daemon("headroom-heartbeat", new Heartbeat(lateness));
    daemon("headroom-injector-monitor", this::sampleEachSecond);
  }

  /** Writes a line of now. */
  synchronized void sample() {
    lines.append(Map.of("t", StepRecorder.seconds(clock.instant()), "v", figures()));
  }

  private void sampleEachSecond() {
    try {
      while (true) {
        sample();
        Thread.sleep(1000 - clock.millis() % 1000);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Map<String, Number> figures() {
    Map<String, Number> figures = new LinkedHashMap<>();
    if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system) {
      figures.put("process.cpu.time", system.getProcessCpuTime() / 1e9);
    }
    runDelay.seconds().ifPresent(s -> figures.put("headroom.process.run_delay", s));
    figures.put("jvm.gc.duration", collectionSeconds());
    figures.put("headroom.injector.start.lag", lateness.takeSeconds());
    figures.put("headroom.injector.requests.in_flight", Math.max(0, counters.inFlight()));
    figures.put("headroom.injector.requests.started", counters.startedCount());
    figures.put("headroom.injector.requests.completed", counters.completedCount());
    figures.put("headroom.injector.requests.failed", counters.failedCount());
    figures.put("headroom.injector.arrivals.skipped", counters.skippedCount());
    Descriptors.read()
        .ifPresent(
            descriptors -> {
              figures.put("headroom.injector.descriptors.open", descriptors.open());
              figures.put("headroom.injector.descriptors.limit", descriptors.limit());
            });
    return figures;
  }

  private static double collectionSeconds() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
            .mapToLong(GarbageCollectorMXBean::getCollectionTime)
            .filter(millis -> millis > 0)
            .sum()
        / 1000.0;
  }

  private static void daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }
}
