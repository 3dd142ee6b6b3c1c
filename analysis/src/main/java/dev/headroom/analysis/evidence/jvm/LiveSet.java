package dev.headroom.analysis.evidence.jvm;

import dev.headroom.analysis.evidence.Evidence;
import dev.headroom.analysis.evidence.EvidenceView;
import dev.headroom.analysis.profile.HeapUse;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.metric.JvmMetric;
import dev.headroom.run.metric.Metric;
import dev.headroom.run.series.Series;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much of a JVM's heap is taken by what lives on.
 *
 * @param share of the room for long-lived objects that the last collections of the load left in
 *     use, 0 … 1
 * @param firstUsedBytes the least heap in use early in the recording: about what lives on, and what
 *     no collection has looked at yet
 * @param lastUsedBytes likewise at its end
 * @param perSecond by how much that grew, B/s
 * @param maxBytes room for long-lived objects
 */
public record LiveSet(
    double share, double firstUsedBytes, double lastUsedBytes, double perSecond, double maxBytes) {
  /** Share of the heap from which there is too little left for a collection to be worth it. */
  private static final double NEARLY_FULL = 0.8;

  /** Growth during the load, as a share of the room, that is no warm-up any more. */
  private static final double GREW = 0.2;

  /** Share of the recording in which a service fills its caches. */
  private static final double SETTLE = 0.1;

  /** Share of the recording up to which what lives on is that of a service that has just begun. */
  private static final double EARLY = 0.3;

  public boolean isNearlyFull() {
    return share >= NEARLY_FULL;
  }

  /**
   * Whether it was not nearly full yet when the load began, and filled up since. What more requests
   * at a time hold when a service is overloaded is no growth of a heap that was full before.
   */
  public boolean grew() {
    return firstUsedBytes < NEARLY_FULL * maxBytes
        && lastUsedBytes - firstUsedBytes >= GREW * maxBytes;
  }

  /**
   * Of one box; empty where its JVM told neither by its own figures nor in its profile, or made no
   * collection of long-lived objects.
   *
   * @param box where the JVM runs
   */
  public record Of(String box) implements EvidenceView<Optional<LiveSet>> {
    /** Fewer looks do not tell what lives on. */
    private static final int MIN_LOOKS = 5;

    /** By default two thirds of a heap in generations of fixed size are the old ones'. */
    private static final double OLD_GENERATION = 2.0 / 3;

    @Override
    public Optional<LiveSet> look(RecordedRun run, Evidence evidence) {
      Optional<Series> live = only(run, JvmMetric.LIVE);
      Optional<Double> room = only(run, JvmMetric.LIVE_MAX).flatMap(Series::last);
      Optional<Series> used = only(run, JvmMetric.MEMORY_USED).filter(heap -> heap.size() > 0);
      if (live.isEmpty() || room.isEmpty() || used.isEmpty()) {
        return run.profile(box).map(HeapUse::of).flatMap(heap -> inProfile(heap, evidence));
      }
      double left = live.get().max(used.get().secondsAt(0), Double.POSITIVE_INFINITY);
      return of(left, used.get(), room.get());
    }

    /** What lives on is at most the least that was in use late in the recording. */
    private Optional<LiveSet> inProfile(HeapUse heap, Evidence evidence) {
      int looks = heap.used().size();
      if (looks < MIN_LOOKS) {
        return Optional.empty();
      }
      boolean hasRegions =
          evidence.view(new CpuStacks(box)).shareWith(GarbageCollection::isOfRegions) > 0;
      double begin = heap.used().secondsAt(0);
      double end = heap.used().secondsAt(looks - 1);
      return of(
          heap.used().min(end - EARLY * (end - begin), Double.POSITIVE_INFINITY),
          heap.used(),
          (hasRegions ? 1 : OLD_GENERATION) * heap.maxBytes());
    }

    private static Optional<LiveSet> of(double left, Series used, double room) {
      double from = used.secondsAt(0);
      double to = used.secondsAt(used.size() - 1);
      double first = used.min(from + SETTLE * (to - from), from + EARLY * (to - from));
      double last = used.min(to - SETTLE * (to - from), Double.POSITIVE_INFINITY);
      return left > 0 && room > 0
          ? Optional.of(
              new LiveSet(
                  Math.min(1, left / room),
                  first,
                  last,
                  (last - first) / ((1 - EARLY) * (to - from)),
                  room))
          : Optional.empty();
    }

    /** The box's; empty where there are several JVMs, whose heaps do not add up. */
    private Optional<Series> only(RecordedRun run, Metric metric) {
      List<Series> all = run.seriesOf(box, metric).map(Map.Entry::getValue).toList();
      return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }
  }
}
