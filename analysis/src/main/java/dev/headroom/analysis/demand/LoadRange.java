package dev.headroom.analysis.demand;

import dev.headroom.analysis.diagnosis.Plateau;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Which plateaus are evidence for what. */
public final class LoadRange {
  /** Share of the knee up to which nothing is saturated. */
  private static final double BELOW_SATURATION = 0.97;

  /** Share of the knee up to which next to nothing queues. */
  private static final double LOW = 0.5;

  private static final double FEW_ERRORS = 0.01;

  private LoadRange() {}

  /** Plateaus below saturation; all where there is none. */
  public static List<Plateau> belowSaturation(List<Plateau> plateaus, double xMaxPerSecond) {
    return chosen(plateaus, keepsUp(BELOW_SATURATION * xMaxPerSecond), plateaus);
  }

  /**
   * Plateaus at which next to nothing queues; that of the lowest throughput where there is none.
   */
  public static List<Plateau> low(List<Plateau> plateaus, double xMaxPerSecond) {
    List<Plateau> lowest =
        plateaus.stream()
            .filter(p -> p.throughputPerSecond() > 0)
            .min(Comparator.comparingDouble(Plateau::throughputPerSecond))
            .map(List::of)
            .orElse(plateaus);
    return chosen(plateaus, keepsUp(LOW * xMaxPerSecond), lowest);
  }

  private static Predicate<Plateau> keepsUp(double mostPerSecond) {
    return plateau ->
        !plateau.saturated()
            && plateau.errorRatio() <= FEW_ERRORS
            && plateau.throughputPerSecond() > 0
            && plateau.throughputPerSecond() <= mostPerSecond
            && plateau
                .offeredPerSecond()
                .map(rate -> plateau.throughputPerSecond() >= BELOW_SATURATION * rate)
                .orElse(true);
  }

  private static List<Plateau> chosen(
      List<Plateau> plateaus, Predicate<Plateau> wanted, List<Plateau> otherwise) {
    List<Plateau> chosen = plateaus.stream().filter(wanted).toList();
    return chosen.isEmpty() ? otherwise : chosen;
  }
}
