package dev.headroom.analysis.resource.source;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingDouble;

import dev.headroom.analysis.model.Consumer;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.profile.LockWait;
import dev.headroom.analysis.profile.LockWaits;
import dev.headroom.analysis.profile.ProfileReader;
import dev.headroom.analysis.resource.BusyMeter;
import dev.headroom.analysis.resource.MeasuredResource;
import dev.headroom.analysis.resource.ResourceSource;
import dev.headroom.analysis.resource.SaturationEvidence;
import dev.headroom.run.RecordedRun;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Locks of a box's JVM, by what waits for them: nobody counts for how long a lock is held, so that
 * follows from the queue in front of it.
 */
final class Locks implements ResourceSource {
  /** The locks that are waited for the most; of others nobody would want to know. */
  private static final int MOST = 3;

  /** Waiting threads, on average over the profile, below which a lock is none of them. */
  private static final double LITTLE = 0.1;

  /**
   * It has as many places as its owner gave it: who waits for one tells of a pool, not of a lock.
   */
  private static final String SEMAPHORE = "java.util.concurrent.Semaphore";

  @Override
  public List<MeasuredResource> find(RecordedRun run) {
    return run.manifest().boxes().stream()
        .flatMap(
            box ->
                run.profile(box.name()).stream().flatMap(recording -> find(box.name(), recording)))
        .toList();
  }

  private static Stream<MeasuredResource> find(String box, ByteBuffer recording) {
    LockWaits waits = ProfileReader.locks(recording);
    double seconds = waits.toSeconds() - waits.fromSeconds();
    return waits.all().stream()
        .filter(wait -> !wait.lock().startsWith(SEMAPHORE))
        .collect(groupingBy(LockWait::name, summingDouble(LockWait::weightSeconds)))
        .entrySet()
        .stream()
        .filter(lock -> lock.getValue() >= LITTLE * seconds)
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST)
        .map(lock -> lock(box, lock.getKey(), waits.of(lock.getKey())));
  }

  private static MeasuredResource lock(String box, String name, LockWaits waits) {
    BusyMeter held = (from, to) -> held(waits.waiting(from, to));
    return new MeasuredResource(
        new ResourceId(box, ResourceType.LOCK, Optional.of(name)),
        1,
        held,
        Map.of(Consumer.HOLDERS, held),
        (from, to) -> Double.NaN,
        (from, to) -> SaturationEvidence.ofWaiting(waits.waiting(from, to), "threads"));
  }

  /**
   * The share of the time in which it is held, if so many wait on average. While one waits it is
   * held by another, so it is at least the share of the time in which one waits; many users, who
   * are more than one in the queue of what binds, make that all of the time.
   */
  static double held(double waiting) {
    return Math.min(1, waiting);
  }
}
