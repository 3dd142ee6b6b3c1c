package dev.headroom.analysis.gate.history;

/**
 * A check that is another from some run on.
 *
 * @param first index of the first run after the change, among the runs that have a value of the
 *     check
 * @param before mean of the runs between the change before it and this one, in the metric's unit;
 *     of a ratio scale the geometric one
 * @param after mean of the runs from this change to the next one
 * @param change of the value: 0.05 for 5 % more, or, of shares, for 5 points
 * @param isWorse whether it changed for the worse
 * @param pValue that unchanged checks show as much, all checks of the history together
 */
public record Shift(
    int first, double before, double after, double change, boolean isWorse, double pValue) {}
