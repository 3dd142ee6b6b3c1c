package dev.headroom.analysis.resource;

/** How busy something was. */
@FunctionalInterface
public interface BusyMeter {
  /**
   * Mean amount that was busy in [from, to), epoch seconds: cores used, connections held … NaN
   * where nothing was recorded.
   */
  double busy(double fromSeconds, double toSeconds);
}
