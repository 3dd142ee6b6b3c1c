package dev.headroom.analysis.plateau;

import dev.headroom.analysis.diagnosis.Knee;
import dev.headroom.analysis.diagnosis.Plateau;
import dev.headroom.run.Phase;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The most that the target was seen to take.
 *
 * <p>In a closed model throughput grows with the users up to the bound 1/D_max and stays there
 * (Denning and Buzen, "The operational analysis of queueing network models", ACM Computing Surveys
 * 10, 1978). The best single step would be the luckiest one, so the estimate is the best mean of
 * two neighbouring steps, each second of them weighing the same.
 */
public final class KneeFinder {
  /** Gain of a doubling of users below which throughput counts as flat. */
  private static final double FLAT_GAIN = 0.05;

  /** Share of failed responses above which a plateau is no throughput to be proud of. */
  static final double MOST_FAILED = 0.10;

  /** Share of the arrivals that an open plateau which keeps up completes. */
  private static final double KEEPS_UP = 0.97;

  private KneeFinder() {}

  /** The knee; empty if no plateau completed anything. */
  public static Optional<Knee> find(List<Plateau> plateaus, LoadWindows windows) {
    List<Plateau> closed =
        plateaus.stream()
            .filter(p -> p.phase() == Phase.PROBE && p.errorRatio() <= MOST_FAILED)
            .sorted(Comparator.comparingInt(p -> p.users().orElse(0)))
            .toList();
    Optional<Knee> probed = probed(closed, windows);
    return probed.isPresent() ? probed : offered(plateaus, windows);
  }

  private static Optional<Knee> probed(List<Plateau> closed, LoadWindows windows) {
    int best = -1;
    double most = 0;
    for (int i = 0; i < closed.size(); i++) {
      double mean = ThroughputMean.of(pair(closed, i), windows).estimate();
      if (mean > most) {
        most = mean;
        best = i;
      }
    }
    if (best < 0) {
      return Optional.empty();
    }
    Plateau upper = closed.get(Math.min(best + 1, closed.size() - 1));
    return Optional.of(
        new Knee(ThroughputMean.of(pair(closed, best), windows), isFlat(closed), upper.name()));
  }

  private static List<Plateau> pair(List<Plateau> closed, int index) {
    return closed.size() == 1 ? closed : closed.subList(index, Math.min(index + 2, closed.size()));
  }

  /**
   * Whether the last two doublings brought next to nothing, each step judged with its neighbour.
   */
  private static boolean isFlat(List<Plateau> closed) {
    int n = closed.size();
    if (n < 3) {
      return false;
    }
    double before = best(closed.subList(0, n - 2));
    double recent = best(closed.subList(n - 2, n));
    return recent <= (1 + FLAT_GAIN) * before;
  }

  private static double best(List<Plateau> plateaus) {
    return plateaus.stream().mapToDouble(Plateau::throughputPerSecond).max().orElse(0);
  }

  /**
   * Without a probe: the highest rate that was completed, a limit only where a higher one was not.
   */
  private static Optional<Knee> offered(List<Plateau> plateaus, LoadWindows windows) {
    boolean reached =
        plateaus.stream()
            .anyMatch(
                p ->
                    p.saturated()
                        || p.errorRatio() > MOST_FAILED
                        || p.offeredPerSecond()
                            .filter(rate -> p.throughputPerSecond() < KEEPS_UP * rate)
                            .isPresent());
    return plateaus.stream()
        .filter(p -> p.errorRatio() <= MOST_FAILED && p.throughputPerSecond() > 0)
        .max(Comparator.comparingDouble(Plateau::throughputPerSecond))
        .map(p -> new Knee(ThroughputMean.of(List.of(p), windows), reached, p.name()));
  }
}
