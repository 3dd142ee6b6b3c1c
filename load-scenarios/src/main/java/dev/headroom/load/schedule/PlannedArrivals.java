package dev.headroom.load.schedule;

import java.util.OptionalDouble;

/** The arrivals of an open run, as they are known beforehand. */
public interface PlannedArrivals {
  /**
   * How many a step has.
   *
   * @param step its place in the schedule, from 0
   */
  long count(int step);

  /**
   * When one is due, seconds since the first step began; empty where that is not known here.
   *
   * @param number in its step, from 1
   */
  OptionalDouble dueSeconds(int step, long number);
}
