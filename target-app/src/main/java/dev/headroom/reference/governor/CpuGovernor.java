package dev.headroom.reference.governor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * Holds processes of this user to a CPU budget until closed, on a thread of its own. What it does
 * is told in a folder, in files like those of a cgroup of version 2 ({@code cpu.max}, {@code
 * cpu.stat}).
 */
public final class CpuGovernor implements AutoCloseable {
  private static final long NANOS_PER_MICRO = 1_000;

  /** Processes join at their start, so this is often enough. */
  private static final long UPDATE_NANOS = Duration.ofMillis(500).toNanos();

  /** A budget that is to hold from now on. */
  private record Limit(double cores, int cpus) {}

  private final LinuxProcesses processes;
  private final QuotaLedger ledger;
  private final long periodMicros;
  private final Path folder;
  private final Thread thread = new Thread(this::govern, "cpu-governor");
  private final AtomicReference<Limit> newLimit = new AtomicReference<>();
  private volatile boolean closed;

  private CpuGovernor(LinuxProcesses processes, Duration period, Path folder) {
    this.processes = processes;
    this.ledger = new QuotaLedger(period.toNanos(), System.nanoTime());
    this.periodMicros = period.toNanos() / NANOS_PER_MICRO;
    this.folder = folder;
  }

  /** Why there can be none here; empty if there can. */
  public static Optional<String> unavailable() {
    return LinuxProcesses.unavailable();
  }

  /**
   * Begins to watch, without a limit.
   *
   * @param numbers file with the processes' numbers, a line each; it may grow
   * @param period of quotas
   * @param folder where to tell what is done
   */
  public static CpuGovernor start(Path numbers, Duration period, Path folder) throws IOException {
    CpuGovernor governor = new CpuGovernor(new LinuxProcesses(numbers), period, folder);
    governor.tellQuota();
    governor.tellUse();
    governor.thread.setDaemon(true);
    governor.thread.start();
    return governor;
  }

  /**
   * Holds the processes to a budget from now on.
   *
   * @param cores for all of them together
   * @param cpus that they can use at once
   */
  public void limit(double cores, int cpus) {
    newLimit.set(new Limit(cores, cpus));
    LockSupport.unpark(thread);
  }

  private void govern() {
    long updated = 0;
    long told = 0;
    try {
      while (!closed) {
        long now = System.nanoTime();
        if (updated == 0 || now - updated > UPDATE_NANOS) {
          processes.update();
          updated = now;
        }
        takeLimit();
        long wait = step(now);
        if (ledger.periodEnd() != told) {
          told = ledger.periodEnd();
          tellUse();
        }
        LockSupport.parkNanos(wait);
      }
    } catch (IOException e) {
      // With its folder the whole system has been removed, as a watchdog does.
      if (Files.isDirectory(folder)) {
        System.err.println("headroom: a CPU budget is not held any more: " + e.getMessage());
      }
    } finally {
      processes.resume();
    }
  }

  private void takeLimit() throws IOException {
    Limit limit = newLimit.getAndSet(null);
    if (limit != null) {
      ledger.limit(limit.cores(), limit.cpus());
      tellQuota();
    }
  }

  private long step(long now) {
    boolean before = ledger.isStopped();
    long wait = ledger.look(now, processes.cpuNanos());
    if (ledger.isStopped() && !before) {
      processes.stop();
    } else if (!ledger.isStopped() && before) {
      processes.resume();
    }
    return wait;
  }

  private void tellQuota() throws IOException {
    long quota = ledger.quotaNanos() / NANOS_PER_MICRO;
    write(folder.resolve("cpu.max"), (quota == 0 ? "max" : quota) + " " + periodMicros + "\n");
  }

  private void tellUse() throws IOException {
    write(
        folder.resolve("cpu.stat"),
        String.format(
            Locale.ROOT,
            "usage_usec %d%nnr_periods %d%nnr_throttled %d%nthrottled_usec %d%n",
            ledger.usedNanos() / NANOS_PER_MICRO,
            ledger.periods(),
            ledger.throttledPeriods(),
            ledger.throttledNanos() / NANOS_PER_MICRO));
  }

  /** Readers find the old file or the new one, whole. */
  private static void write(Path file, String text) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(beside, text);
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Lets the processes go on without a limit. */
  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
