package dev.headroom.analysis.simulation.recording;

import java.util.List;

/**
 * The load: a warm-up, a probe of doubling users, a curve of open plateaus at shares of what the
 * probe found, and its first plateau again.
 *
 * @param warmUpSeconds of the warm-up
 * @param stepSeconds of each step of the probe
 * @param plateauSeconds of each plateau of the curve
 * @param mostUsers at which the probe ends at the latest
 * @param mostInFlight requests on their way from which a plateau is broken off
 */
public record SimSchedule(
    int warmUpSeconds, int stepSeconds, int plateauSeconds, int mostUsers, int mostInFlight) {
  /** Shorter than a real one, whose clocks and collectors are less exact. */
  public static final SimSchedule SHORT = new SimSchedule(6, 4, 8, 64, 512);

  static final List<Double> CURVE = List.of(0.2, 0.4, 0.6, 0.8, 0.95);
  static final int USERS_OF_WARM_UP = 8;
  public static final int PAUSE_SECONDS = 3;

  /** The same with a longer probe. */
  public SimSchedule withMostUsers(int users) {
    return new SimSchedule(warmUpSeconds, stepSeconds, plateauSeconds, users, mostInFlight);
  }
}
