package dev.headroom.analysis.simulation.engine;

import dev.headroom.analysis.simulation.engine.basic.Quota;
import dev.headroom.analysis.simulation.engine.basic.WaitingLine;
import dev.headroom.analysis.simulation.system.SimBox;
import java.util.Arrays;
import java.util.Optional;

/**
 * A box's CPU: cores that each do one piece of work at a time, first come, first served, within
 * their share of the box's quota.
 */
final class Cores {
  /** Longer without work, a core is found idle. */
  private static final double IDLE = 0.0005;

  private final SimBox box;
  private final Quota[] quotas;
  private final double[] freeSince;
  private final double[] busyByProcess;
  private final int[] free;
  private int freeCount;
  private final WaitingLine waiting = new WaitingLine();

  private final Optional<Heap> heap;
  private double pauseUntil;

  Cores(SimBox box) {
    this.box = box;
    this.heap = box.heap().map(Heap::new);
    int n = box.servers();
    this.quotas = new Quota[n];
    Arrays.setAll(quotas, i -> new Quota(box.cores() / n));
    this.freeSince = new double[n];
    this.free = new int[n];
    Arrays.setAll(free, i -> n - 1 - i);
    this.freeCount = n;
    // The last account is that of the background.
    this.busyByProcess = new double[box.processes().size() + 1];
  }

  /** Takes a core, if one is free; else its number is -1. */
  int take() {
    return freeCount == 0 ? -1 : free[--freeCount];
  }

  void waitForCore(int job) {
    waiting.add(job);
  }

  /** The next job for a core whose work has ended, or -1, with which the core becomes free. */
  int next(int core, double now) {
    freeSince[core] = now;
    if (waiting.size() > 0) {
      return waiting.poll();
    }
    free[freeCount++] = core;
    return -1;
  }

  /**
   * Does work on a core that was taken.
   *
   * @param process by whose account it goes
   * @return when it is done
   */
  double work(int core, int process, double now, double seconds, double bytes) {
    boolean isIdle = process != backgroundAccount() && now - freeSince[core] > IDLE;
    double all = isIdle ? seconds + box.setUpSeconds() : seconds;
    busyByProcess[process] += all;
    double begin = Math.max(now, pauseUntil);
    double end = quotas[core].work(begin, all);
    return bytes > 0 && heap.isPresent() ? allocate(heap.get(), end, core, bytes) : end;
  }

  /** A collection once enough was allocated: all cores work for it, and nothing else goes on. */
  private double allocate(Heap of, double end, int core, double bytes) {
    double pause = of.allocate(bytes);
    if (pause == 0) {
      return end;
    }
    double done = quotas[core].work(end, pause);
    busyByProcess[0] += pause * quotas.length;
    of.collected(done - end);
    pauseUntil = Math.max(pauseUntil, done);
    return done;
  }

  int backgroundAccount() {
    return busyByProcess.length - 1;
  }

  /** Core-seconds that a process has used so far. */
  double busySeconds(int process) {
    return busyByProcess[process];
  }

  long periods() {
    return Arrays.stream(quotas).mapToLong(Quota::periods).max().orElse(0);
  }

  long throttledPeriods() {
    return Arrays.stream(quotas).mapToLong(Quota::throttledPeriods).max().orElse(0);
  }

  double throttledSeconds() {
    return Arrays.stream(quotas).mapToDouble(Quota::throttledSeconds).sum();
  }

  Counters.OfHeap heap() {
    return heap.map(Heap::counters).orElse(new Counters.OfHeap(0, 0, 0, 0, 0));
  }
}
