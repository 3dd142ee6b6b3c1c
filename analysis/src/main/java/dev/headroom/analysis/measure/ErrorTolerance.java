package dev.headroom.analysis.measure;

/** How many failed responses a plateau may have, for every step of the analysis. */
public final class ErrorTolerance {
  /** Share of failed responses above which the target did not take the load. */
  private static final double MAX_FAILED = 0.10;

  /** Share of failed responses above which a plateau does not show what a request costs. */
  private static final double MAX_FAILED_OF_EVIDENCE = 0.01;

  /** Share of failed responses above which the times of the others are those of a few. */
  private static final double MOST = 0.5;

  private ErrorTolerance() {}

  /** Whether most of them failed, so that nothing is to be called fast. */
  public static boolean isMostlyFailed(double errorRatio) {
    return errorRatio > MOST;
  }

  /** Whether the target took the load: it answered, and few of its responses were failures. */
  public static boolean isTaken(Plateau plateau) {
    return !plateau.fellSilent() && isTaken(plateau.errorRatio());
  }

  /** Whether so few of some responses failed that they are those of a target that works. */
  public static boolean isTaken(double errorRatio) {
    return errorRatio <= MAX_FAILED;
  }

  /** Whether so few failed that the plateau shows what a request costs. */
  public static boolean isEvidence(Plateau plateau) {
    return !plateau.fellSilent() && plateau.errorRatio() <= MAX_FAILED_OF_EVIDENCE;
  }
}
