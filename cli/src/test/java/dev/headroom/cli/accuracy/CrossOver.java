package dev.headroom.cli.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Two equal copies of stage 1, loaded at the same time, of which one is treated in some way and the
 * other is not: what else happens on the machine happens to both. They change sides from turn to
 * turn, so that what the copies differ by falls out (B. Jones and M. G. Kenward, "Design and
 * Analysis of Cross-Over Trials", 3rd ed., 2014, chapter 2).
 */
final class CrossOver implements AutoCloseable {
  /** What is done to a copy, until it is closed. */
  @FunctionalInterface
  interface Treatment {
    AutoCloseable begin(LoadedBox box) throws Exception;
  }

  /**
   * What a treatment does, as the natural logarithm of treated over untreated, in two turns.
   *
   * @param throughput requests/s
   * @param perCpuSecond requests for a second of the box's CPU
   */
  record Effect(double throughput, double perCpuSecond) {}

  private final List<LoadedBox> copies;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "cross-over");
            thread.setDaemon(true);
            return thread;
          });

  private CrossOver(List<LoadedBox> copies) {
    this.copies = copies;
  }

  /** Both copies, warm and within their budgets. */
  static CrossOver start() throws Exception {
    List<LoadedBox> copies = new ArrayList<>();
    try {
      copies.add(LoadedBox.startCold());
      copies.add(LoadedBox.startCold());
      CrossOver both = new CrossOver(List.copyOf(copies));
      both.warmUp();
      return both;
    } catch (Exception e) {
      for (LoadedBox copy : copies) {
        copy.close();
      }
      throw e;
    }
  }

  private void warmUp() throws Exception {
    Future<?> one =
        threads.submit(
            () -> {
              copies.get(0).warmUp();
              return null;
            });
    copies.get(1).warmUp();
    one.get();
  }

  /** Treats both copies at once for a turn that does not count. */
  void rehearse(Treatment treatment, double seconds) throws Exception {
    try (AutoCloseable one = treatment.begin(copies.get(0));
        AutoCloseable other = treatment.begin(copies.get(1))) {
      turn(seconds);
    }
  }

  /**
   * A turn on each side.
   *
   * @param first which copy is treated first, 0 or 1
   * @param seconds that count of each turn
   */
  Effect pair(Treatment treatment, int first, double seconds) throws Exception {
    Effect one = turn(treatment, first, seconds);
    Effect other = turn(treatment, 1 - first, seconds);
    return new Effect(
        (one.throughput() + other.throughput()) / 2,
        (one.perCpuSecond() + other.perCpuSecond()) / 2);
  }

  private Effect turn(Treatment treatment, int treated, double seconds) throws Exception {
    try (AutoCloseable treating = treatment.begin(copies.get(treated))) {
      List<LoadedBox.Turn> turns = turn(seconds);
      LoadedBox.Turn with = turns.get(treated);
      LoadedBox.Turn without = turns.get(1 - treated);
      return new Effect(
          Math.log(with.perSecond() / without.perSecond()),
          Math.log(without.cpuMillisPerRequest() / with.cpuMillisPerRequest()));
    }
  }

  private List<LoadedBox.Turn> turn(double seconds) throws Exception {
    Future<LoadedBox.Turn> one = threads.submit(() -> copies.get(0).turn(seconds));
    LoadedBox.Turn other = copies.get(1).turn(seconds);
    return List.of(one.get(), other);
  }

  @Override
  public void close() throws Exception {
    try (LoadedBox one = copies.get(0);
        LoadedBox other = copies.get(1)) {
      threads.shutdownNow();
    }
  }
}
