package dev.headroom.load.times;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/**
 * Response times as they are measured around each request, by the second in which the answer was
 * there, the request and the outcome.
 *
 * <p>What is measured: from before Gatling's own action for the request until its answer has been
 * received and checked. So it includes what Gatling does before it sends and after it received, and
 * the time for which either waits for the thread (the event loop) that does it. Gatling's own log
 * leaves a part of that out, but counts in milliseconds.
 *
 * <p>Thread-safe. Finished seconds are written once a second by a thread of their own, never by one
 * that sends.
 */
public final class RequestTimes {
  private final Optional<TimesLog> log;
  private final EpochClock clock;
  private final Object lock = new Object();
  private TreeMap<Long, SecondTimes> open = new TreeMap<>();

  /**
   * @param file that they are appended to; none: nothing is measured
   * @param nanos such as {@link System#nanoTime}
   */
  public RequestTimes(Optional<Path> file, Clock clock, LongSupplier nanos) {
    this.log = file.map(TimesLog::new);
    this.clock = new EpochClock(clock, nanos);
  }

  /** Whether there is a file for them. */
  public boolean isOn() {
    return log.isPresent();
  }

  /** What {@link #ended} is to be told of a request that begins now. */
  public long begin() {
    return clock.nanos();
  }

  /**
   * A request has ended just now.
   *
   * @param isOk whether its answer was as expected
   * @param began what {@link #begin} said
   */
  public void ended(String request, boolean isOk, long began) {
    long now = clock.nanos();
    long second = clock.second(now);
    // No request takes none: 0 is what a clock of milliseconds says.
    long micros = Math.max(1, (now - began + 500) / 1_000);
    synchronized (lock) {
      SecondTimes times = open.get(second);
      if (times == null) {
        times = new SecondTimes();
        open.put(second, times);
      }
      times.add(request, isOk, micros);
    }
  }

  /** Begins to write finished seconds. */
  public void start() {
    if (isOn()) {
      Thread thread = new Thread(this::writeEachSecond, "headroom-request-times");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private void writeEachSecond() {
    try {
      while (true) {
        Thread.sleep(1_000);
        writeFinished();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Writes the seconds that are over. */
  synchronized void writeFinished() {
    long current = clock.second(clock.nanos());
    SortedMap<Long, SecondTimes> finished;
    synchronized (lock) {
      finished = new TreeMap<>(open.headMap(current));
      open.headMap(current).clear();
    }
    log.ifPresent(file -> file.append(finished));
  }

  /** Writes all that there is, also of the second that is not over yet. */
  public synchronized void writeAll() {
    SortedMap<Long, SecondTimes> all;
    synchronized (lock) {
      all = open;
      open = new TreeMap<>();
    }
    log.ifPresent(file -> file.append(all));
  }
}
