package dev.headroom.analysis;

import dev.headroom.run.load.FailureKind;
import java.util.Optional;

/**
 * What goes wrong in a built run, by the second since its begin: its warm-up begins at second 4,
 * its probe at 13, its curve (of the default 64 users) at 66 and the return at 111.
 */
public final class BuiltTrouble {
  double failsFrom = Double.POSITIVE_INFINITY;
  FailureKind failsWith = FailureKind.OTHER;
  double silentFrom = Double.POSITIVE_INFINITY;
  double logCutAt = Double.POSITIVE_INFINITY;
  double standsStillFrom = Double.POSITIVE_INFINITY;
  double standsStillSeconds;

  /** From then on every response is a failure. */
  public void failsFrom(double second) {
    failsFrom = second;
  }

  /** From then on every response is a failure of one kind. */
  public void failsFrom(double second, FailureKind kind) {
    failsFrom = second;
    failsWith = kind;
  }

  /** From then on nothing comes back. */
  public void silentFrom(double second) {
    silentFrom = second;
  }

  /** For so long nothing comes back. */
  public void standsStill(double fromSecond, double seconds) {
    standsStillFrom = fromSecond;
    standsStillSeconds = seconds;
  }

  /** From then on nothing was logged; the load went on and was answered. */
  public void logCutAt(double second) {
    logCutAt = second;
  }

  boolean isSilent(int second) {
    return second >= silentFrom
        || second >= standsStillFrom && second < standsStillFrom + standsStillSeconds;
  }

  boolean fails(int second) {
    return second >= failsFrom;
  }

  Optional<FailureKind> failure(int second) {
    return fails(second) ? Optional.of(failsWith) : Optional.empty();
  }
}
