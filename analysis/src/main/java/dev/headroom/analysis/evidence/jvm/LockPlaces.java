package dev.headroom.analysis.evidence.jvm;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingDouble;

import dev.headroom.analysis.evidence.Evidence;
import dev.headroom.analysis.evidence.EvidenceView;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.profile.LockWait;
import dev.headroom.analysis.profile.LockWaits;
import dev.headroom.analysis.profile.ProfileReader;
import dev.headroom.run.RecordedRun;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who waits for a lock at the knee.
 *
 * @param waiting threads, on average
 * @param places methods that want it, by the time that they wait
 */
public record LockPlaces(double waiting, List<String> places) {
  public LockPlaces {
    places = List.copyOf(places);
  }

  /**
   * Of one lock; nobody without a profile.
   *
   * @param lock which
   */
  public record Of(ResourceId lock) implements EvidenceView<LockPlaces> {
    @Override
    public LockPlaces look(RecordedRun run, Evidence evidence) {
      Optional<LockWaits> waits =
          run.profile(lock.box())
              .map(recording -> ProfileReader.locks(recording).of(lock.name().orElse("")));
      return waits
          .map(all -> at(all, evidence.knee()))
          .orElseGet(() -> new LockPlaces(0, List.of()));
    }

    private static LockPlaces at(LockWaits waits, Plateau knee) {
      double from = knee.usedFromSeconds();
      double to = knee.endSeconds();
      List<String> places =
          waits.all().stream()
              .filter(wait -> wait.second() >= from && wait.second() < to)
              .collect(groupingBy(LockWait::place, summingDouble(LockWait::weightSeconds)))
              .entrySet()
              .stream()
              .sorted(
                  Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                      .thenComparing(Map.Entry.comparingByKey()))
              .map(Map.Entry::getKey)
              .toList();
      return new LockPlaces(waits.waiting(from, to), places);
    }
  }
}
