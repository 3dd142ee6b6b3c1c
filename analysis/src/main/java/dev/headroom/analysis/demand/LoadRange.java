package dev.headroom.analysis.demand;

import dev.headroom.analysis.measure.ErrorTolerance;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.run.load.Phase;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Which plateaus are evidence for what. */
public final class LoadRange {
  /** Share of the knee up to which nothing is saturated. */
  private static final double BELOW_SATURATION = 0.97;

  /** Share of the knee from which a step of the probe stands on the level that it reached. */
  private static final double LEVEL = 0.9;

  /** Share of the knee from which a request costs about what it costs under full load. */
  private static final double HIGH = 0.75;

  /** Share of the knee up to which next to nothing queues. */
  private static final double LOW = 0.5;

  /** More answers than requests, by this factor: what an overload left behind is worked off. */
  private static final double WORKS_OFF = 1.1;

  private LoadRange() {}

  /**
   * Plateaus that show what a request costs: those below saturation, and the steps of the probe on
   * which throughput stood at its highest; all where there is none. The utilization law holds at
   * saturation too, as long as nothing is done in vain, and what a request costs there is what the
   * limit follows from: without those steps the limits of the unchanged stage 1 lay 20 to 31 %
   * below the throughput that was measured. Where throughput fell again, work is done in vain.
   */
  public static List<Plateau> steady(List<Plateau> plateaus, double xMaxPerSecond) {
    Predicate<Plateau> holds = holdsLevel(LEVEL * xMaxPerSecond);
    int levelUsers =
        plateaus.stream().filter(holds).mapToInt(Plateau::users).min().orElse(Integer.MAX_VALUE);
    Predicate<Plateau> below =
        keepsUp(BELOW_SATURATION * xMaxPerSecond).and(plateau -> plateau.users() < levelUsers);
    Predicate<Plateau> steady = below.or(holds);
    return chosen(plateaus, steady, plateaus);
  }

  /**
   * The steps of the probe on which throughput stood at its highest: what binds has a queue then,
   * as even arrivals below that would not make. Of a load without a probe those at high load.
   */
  static List<Plateau> level(List<Plateau> plateaus, double xMaxPerSecond) {
    return chosen(plateaus, holdsLevel(LEVEL * xMaxPerSecond), high(plateaus, xMaxPerSecond));
  }

  /** Of the {@link #steady} plateaus, those at high load; none is a result too. */
  static List<Plateau> high(List<Plateau> plateaus, double xMaxPerSecond) {
    return steady(plateaus, xMaxPerSecond).stream()
        .filter(plateau -> plateau.throughputPerSecond() >= HIGH * xMaxPerSecond)
        .toList();
  }

  /**
   * Plateaus at which next to nothing queues, not even what an overload before them left behind;
   * that of the lowest throughput where there is none.
   */
  public static List<Plateau> low(List<Plateau> plateaus, double xMaxPerSecond) {
    List<Plateau> lowest =
        plateaus.stream()
            .filter(p -> p.throughputPerSecond() > 0)
            .min(Comparator.comparingDouble(Plateau::throughputPerSecond))
            .map(List::of)
            .orElse(plateaus);
    Predicate<Plateau> worksOff =
        plateau ->
            plateau
                .offered()
                .perSecond()
                .map(rate -> plateau.throughputPerSecond() > WORKS_OFF * rate)
                .orElse(false);
    return chosen(plateaus, keepsUp(LOW * xMaxPerSecond).and(worksOff.negate()), lowest);
  }

  private static Predicate<Plateau> holdsLevel(double minPerSecond) {
    return plateau ->
        plateau.phase() == Phase.PROBE
            && ErrorTolerance.isEvidence(plateau)
            && plateau.throughputPerSecond() >= minPerSecond;
  }

  private static Predicate<Plateau> keepsUp(double maxPerSecond) {
    return plateau ->
        !plateau.saturated()
            && ErrorTolerance.isEvidence(plateau)
            && plateau.throughputPerSecond() > 0
            && plateau.throughputPerSecond() <= maxPerSecond
            && plateau
                .offered()
                .perSecond()
                .map(rate -> plateau.throughputPerSecond() >= BELOW_SATURATION * rate)
                .orElse(true);
  }

  private static List<Plateau> chosen(
      List<Plateau> plateaus, Predicate<Plateau> wanted, List<Plateau> otherwise) {
    List<Plateau> chosen = plateaus.stream().filter(wanted).toList();
    return chosen.isEmpty() ? otherwise : chosen;
  }
}
