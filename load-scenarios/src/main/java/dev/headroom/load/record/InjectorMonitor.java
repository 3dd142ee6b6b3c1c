package dev.headroom.load.record;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The injector's figures of itself, a line each second, so that a run in which the injector was the
 * limit can be told from one in which the target was. Their names are those of {@link
 * InjectorFigure}.
 */
public final class InjectorMonitor {
  private final JsonLines lines;
  private final RequestCounters counters;
  private final Lateness lateness;
  private final AnswerSizes answers;
  private final Concurrency concurrency;
  private final int leftOutSeconds;
  private final Clock clock;
  private final RunDelay runDelay = new RunDelay();

  /**
   * @param leftOutSeconds of the schedule, which this injector came too late for
   */
  public InjectorMonitor(
      JsonLines lines,
      RequestCounters counters,
      Lateness lateness,
      AnswerSizes answers,
      Concurrency concurrency,
      int leftOutSeconds,
      Clock clock) {
    this.lines = lines;
    this.counters = counters;
    this.lateness = lateness;
    this.answers = answers;
    this.concurrency = concurrency;
    this.leftOutSeconds = leftOutSeconds;
    this.clock = clock;
  }

  /** Starts the daemon threads; they end with the process. */
  public void start() {
    daemon("headroom-heartbeat", new Heartbeat(lateness));
    daemon("headroom-injector-monitor", this::sampleEachSecond);
  }

  /** Writes a line of now. */
  public synchronized void sample() {
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
      figures.put(InjectorFigure.CPU_TIME.metricName(), system.getProcessCpuTime() / 1e9);
    }
    runDelay.seconds().ifPresent(s -> figures.put(InjectorFigure.RUN_DELAY.metricName(), s));
    figures.put(InjectorFigure.COLLECTION_TIME.metricName(), collectionSeconds());
    figures.put(InjectorFigure.START_LAG.metricName(), lateness.takeSeconds());
    lateness
        .takeStartP99Seconds()
        .ifPresent(late -> figures.put(InjectorFigure.START_LAG_P99.metricName(), late));
    figures.put(InjectorFigure.IN_FLIGHT.metricName(), Math.max(0, counters.inFlight()));
    figures.put(InjectorFigure.IN_FLIGHT_LIMIT.metricName(), concurrency.allowed());
    figures.put(InjectorFigure.IN_FLIGHT_WANTED.metricName(), concurrency.wanted());
    figures.put(InjectorFigure.STARTED.metricName(), counters.startedCount());
    figures.put(InjectorFigure.COMPLETED.metricName(), counters.completedCount());
    figures.put(InjectorFigure.FAILED.metricName(), counters.failedCount());
    figures.put(InjectorFigure.SKIPPED.metricName(), counters.skippedCount());
    figures.put(InjectorFigure.NOT_SENT.metricName(), counters.notSentCount());
    if (leftOutSeconds > 0) {
      figures.put(InjectorFigure.LEFT_OUT.metricName(), leftOutSeconds);
    }
    limits(figures);
    figures.putAll(answers.figures());
    return figures;
  }

  /** What the system leaves it, and how much of that is used. */
  private static void limits(Map<String, Number> figures) {
    Descriptors.read()
        .ifPresent(
            descriptors -> {
              figures.put(InjectorFigure.DESCRIPTORS.metricName(), descriptors.open());
              figures.put(InjectorFigure.DESCRIPTOR_LIMIT.metricName(), descriptors.limit());
            });
    Ports.read()
        .ifPresent(
            ports -> {
              figures.put(InjectorFigure.PORT_RANGE.metricName(), ports.range());
              figures.put(InjectorFigure.CLOSED_CONNECTIONS.metricName(), ports.closed());
            });
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
