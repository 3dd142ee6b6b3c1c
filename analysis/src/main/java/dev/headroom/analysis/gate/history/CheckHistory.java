package dev.headroom.analysis.gate.history;

import dev.headroom.analysis.gate.sample.CheckId;
import java.util.List;

/**
 * One check over time.
 *
 * @param check which
 * @param runs those that have a value of it, the oldest first
 * @param values one a run, in the metric's unit
 * @param shifts where it changed, in the order of time
 * @param isTooShort whether there are too few runs to find any change
 */
public record CheckHistory(
    CheckId check,
    List<RecordedValues> runs,
    List<Double> values,
    List<Shift> shifts,
    boolean isTooShort) {
  public CheckHistory {
    runs = List.copyOf(runs);
    values = List.copyOf(values);
    shifts = List.copyOf(shifts);
    if (runs.size() != values.size()) {
      throw new IllegalArgumentException(values.size() + " values of " + runs.size() + " runs");
    }
  }

  /** The first run after a change. */
  public RecordedValues firstAfter(Shift shift) {
    return runs.get(shift.first());
  }
}
