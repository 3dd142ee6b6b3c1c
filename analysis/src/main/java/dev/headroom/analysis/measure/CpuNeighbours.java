package dev.headroom.analysis.measure;

import dev.headroom.run.RecordedRun;
import dev.headroom.run.metric.CgroupMetric;
import dev.headroom.run.metric.ProcessMetric;
import dev.headroom.run.series.Series;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/**
 * Programs that are not a box's on the CPUs that it may run on, and what they leave it. Only of a
 * box that is held to some of the machine's CPUs: one that may use all of them shares the machine.
 */
public final class CpuNeighbours {
  /** Share of the CPUs in use from which they are full, as far as ticks and interrupts tell. */
  private static final double FULL = 0.9;

  /** Share of the CPUs from which neighbours are more than what always runs now and then. */
  private static final double MANY = 0.1;

  /** Runnable threads that wait, on average, for a box to be held back all the time. */
  private static final double WAITING = 1;

  /** Share of what it may use from which a box got it. */
  private static final double GOT_ALL = 0.9;

  /** The same from which it was not held to that yet, as while it warms up. */
  private static final double BEYOND = 1.2;

  /** Seconds in which it was held back, without which nobody knows what it gets then. */
  private static final int MIN_SECONDS = 5;

  private final BoxCpuUse use;
  private final double cpus;
  private final Map<String, Series> programs;
  private final List<Series> delays;

  private CpuNeighbours(
      BoxCpuUse use, double cpus, Map<String, Series> programs, List<Series> delays) {
    this.use = use;
    this.cpus = cpus;
    this.programs = programs;
    this.delays = delays;
  }

  public static CpuNeighbours of(RecordedRun run, String box) {
    Map<String, Series> programs = new TreeMap<>();
    run.seriesOf(box, ProcessMetric.NEIGHBOUR_CPU_TIME)
        .forEach(
            found ->
                programs.put(
                    found.getKey().key().attribute("process").orElse(""), found.getValue()));
    return new CpuNeighbours(
        BoxCpuUse.of(run, box),
        ownCpus(run, box),
        programs,
        run.seriesOf(box, ProcessMetric.RUN_DELAY).map(Map.Entry::getValue).toList());
  }

  /** CPUs of a box that may not use them all; NaN of any other. */
  private static double ownCpus(RecordedRun run, String box) {
    double machine =
        run.manifest().boxes().stream()
            .filter(known -> known.name().equals(box))
            .mapToDouble(known -> run.manifest().machineOf(known).logicalCores())
            .findFirst()
            .orElse(Double.NaN);
    return run.series(box, CgroupMetric.CPUS.key())
        .map(cpus -> cpus.max(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY))
        .filter(cpus -> cpus < machine)
        .orElse(Double.NaN);
  }

  /** Cores that they used together in [from, to), epoch seconds. */
  public double cores(double fromSeconds, double toSeconds) {
    return sum(programs.values().stream().mapToDouble(s -> s.rate(fromSeconds, toSeconds)));
  }

  /** The one that used most of them. */
  public Optional<String> largest(double fromSeconds, double toSeconds) {
    return programs.entrySet().stream()
        .filter(program -> program.getValue().rate(fromSeconds, toSeconds) > 0)
        .max(
            (one, other) ->
                Double.compare(
                    one.getValue().rate(fromSeconds, toSeconds),
                    other.getValue().rate(fromSeconds, toSeconds)))
        .map(Map.Entry::getKey);
  }

  /** How many of the box's threads were runnable and did not run, on average. */
  public double waiting(double fromSeconds, double toSeconds) {
    return sum(delays.stream().mapToDouble(s -> s.rate(fromSeconds, toSeconds)));
  }

  /** Whether they held the box back: its CPUs were full, and not by itself, and it waited. */
  public boolean holdBack(double fromSeconds, double toSeconds) {
    double theirs = cores(fromSeconds, toSeconds);
    return theirs >= MANY * cpus
        && use.cores(fromSeconds, toSeconds) + theirs >= FULL * cpus
        && waiting(fromSeconds, toSeconds) >= WAITING;
  }

  /**
   * Cores that the box got in the seconds in which it was held back; empty where it hardly ever
   * was.
   *
   * @param held cores that it may use: where it got about as many nobody held it back
   */
  public OptionalDouble left(double held) {
    double end = use.endSeconds();
    double[] got =
        DoubleStream.iterate(use.beginSeconds(), t -> t + 1 <= end, t -> t + 1)
            .filter(t -> holdBack(t, t + 1))
            .map(t -> use.cores(t, t + 1))
            .filter(cores -> cores < BEYOND * held)
            .sorted()
            .toArray();
    // Also in a second in which it waited it may have had nothing to do for a while.
    double most = Arrays.stream(got).skip(got.length / 2).average().orElse(held);
    return got.length < MIN_SECONDS || most >= GOT_ALL * held
        ? OptionalDouble.empty()
        : OptionalDouble.of(most);
  }

  /** One that started later, or ended before, used nothing then. */
  private static double sum(DoubleStream rates) {
    return rates.filter(Double::isFinite).sum();
  }
}
