package dev.headroom.analysis.measure;

import dev.headroom.analysis.math.Interval;
import dev.headroom.analysis.response.LoadWindows;
import dev.headroom.run.load.Phase;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The most that the target was seen to take.
 *
 * <p>In a closed model throughput grows with the users up to the bound 1/D_max and stays there
 * (Denning and Buzen, "The operational analysis of queueing network models", ACM Computing Surveys
 * 10, 1978). The best step would be the luckiest one, so the level is set by the best two
 * neighbours, and the estimate is the mean over all steps on it, each second weighing the same.
 */
public final class KneeFinder {
  /** Gain of a doubling of users below which throughput counts as flat. */
  private static final double FLAT_GAIN = 0.05;

  /** Gain of two doublings of users below which they can only be queueing. */
  private static final double LITTLE_GAIN = 0.25;

  /** Share of the arrivals that an open plateau which keeps up completes. */
  private static final double KEEPS_UP = 0.97;

  /** Share of the level at which a step has reached it. */
  private static final double REACHED = 0.97;

  /** Share of the level below which a later step has fallen off it, as where threads contend. */
  private static final double FELL = 0.9;

  private KneeFinder() {}

  /** The knee; empty if no plateau completed anything. */
  public static Optional<Knee> find(List<Plateau> plateaus, LoadWindows windows) {
    List<Plateau> closed =
        plateaus.stream()
            .filter(p -> p.phase() == Phase.PROBE && ErrorTolerance.isTaken(p))
            .sorted(Comparator.comparingInt(Plateau::users))
            .toList();
    Optional<Knee> probed = probed(closed, windows);
    if (probed.isEmpty()) {
      return offered(plateaus, windows);
    }
    if (probed.get().reached()) {
      return probed;
    }
    // A probe that was broken off showed less than the curve after it may have.
    List<Plateau> open = plateaus.stream().filter(p -> p.phase() != Phase.PROBE).toList();
    return Stream.of(probed, offered(open, windows))
        .flatMap(Optional::stream)
        .max(Comparator.comparingDouble(knee -> knee.xMaxPerSecond().estimate()));
  }

  private static Optional<Knee> probed(List<Plateau> closed, LoadWindows windows) {
    double most = 0;
    int best = 0;
    for (int i = 0; i < closed.size(); i++) {
      List<Plateau> pair = closed.subList(i, Math.min(i + 2, closed.size()));
      if (pair.size() == 2 || closed.size() == 1) {
        double mean = ThroughputMean.of(pair, windows).estimate();
        best = mean > most ? i : best;
        most = Math.max(most, mean);
      }
    }
    if (most == 0) {
      return Optional.empty();
    }
    List<Plateau> level = level(closed, most, best);
    return Optional.of(
        new Knee(
            ThroughputMean.of(level, windows), isFlat(closed), level.get(level.size() - 1).name()));
  }

  /**
   * The steps on the level that throughput reached; not those after it where it fell again.
   *
   * @param best the first step of the pair that set the level, which is on it in any case
   */
  private static List<Plateau> level(List<Plateau> closed, double most, int best) {
    int first = 0;
    while (first < best && closed.get(first).throughputPerSecond() < REACHED * most) {
      first++;
    }
    return closed.subList(first, closed.size()).stream()
        .filter(plateau -> plateau.throughputPerSecond() >= FELL * most)
        .toList();
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
    // Where four times the users bring next to nothing they queue, even if a little is still
    // gained.
    boolean queues =
        closed.get(n - 1).throughputPerSecond()
            <= (1 + LITTLE_GAIN) * closed.get(n - 3).throughputPerSecond();
    return recent <= (1 + FLAT_GAIN) * before || queues;
  }

  private static double best(List<Plateau> plateaus) {
    return plateaus.stream().mapToDouble(Plateau::throughputPerSecond).max().orElse(0);
  }

  /** Only where a schedule says what was offered: else the rate is that of what came back. */
  private static boolean fallsBehind(Plateau plateau) {
    return plateau.phase() != Phase.OTHER
        && plateau
            .offered()
            .perSecond()
            .filter(rate -> plateau.throughputPerSecond() < KEEPS_UP * rate)
            .isPresent();
  }

  /**
   * Without a probe: the highest rate that was completed, a limit only where a higher one was not;
   * the limit lies between the two.
   */
  private static Optional<Knee> offered(List<Plateau> plateaus, LoadWindows windows) {
    List<Plateau> missed =
        plateaus.stream()
            .filter(p -> p.saturated() || !ErrorTolerance.isTaken(p) || fallsBehind(p))
            .toList();
    return plateaus.stream()
        .filter(p -> ErrorTolerance.isTaken(p) && p.throughputPerSecond() > 0)
        .max(Comparator.comparingDouble(Plateau::throughputPerSecond))
        .map(
            p ->
                new Knee(
                    upTo(ThroughputMean.of(List.of(p), windows), missed),
                    !missed.isEmpty(),
                    p.name()));
  }

  /** The interval, as wide as the lowest rate above it that was offered and not completed. */
  private static Interval upTo(Interval completed, List<Plateau> missed) {
    double high =
        missed.stream()
            .flatMap(plateau -> plateau.offered().perSecond().stream())
            .filter(rate -> rate > completed.estimate())
            .min(Comparator.naturalOrder())
            .orElse(completed.high());
    return new Interval(completed.low(), completed.estimate(), Math.max(completed.high(), high));
  }
}
