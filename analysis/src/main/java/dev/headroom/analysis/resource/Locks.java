package dev.headroom.analysis.resource;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingDouble;

import dev.headroom.analysis.model.Consumer;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.profile.LockWait;
import dev.headroom.analysis.profile.LockWaits;
import dev.headroom.analysis.profile.ProfileReader;
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
  private static final double LITTLE = 0.02;

  /**
   * Squared coefficient of variation of the time for which a lock is held: between always the same
   * (0) and exponential (1).
   */
  private static final double VARIATION = 0.5;

  /** As of a queue with one server, where it is not the lock's size that makes threads wait. */
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
   * The busy share ρ of a single server before which so many wait on average, by the formula of
   * Pollaczek and Khinchine, L = ρ² (1 + c²) / 2 (1 − ρ) (L. Kleinrock, "Queueing Systems, Volume
   * 1", Wiley 1975, section 5.6), solved for ρ.
   */
  static double held(double waiting) {
    double a = (1 + VARIATION) / 2;
    return (Math.sqrt(waiting * waiting + 4 * a * waiting) - waiting) / (2 * a);
  }
}
