package dev.headroom.load.schedule;

import dev.headroom.load.plan.LoadPlan;
import dev.headroom.load.plan.LoadStep;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** The evenly spaced arrivals that Gatling makes of steps of one rate each. */
public final class GatlingArrivals implements PlannedArrivals {
  private final List<LoadStep> steps;
  private final int[] begins;

  public GatlingArrivals(List<LoadStep> steps) {
    this.steps = List.copyOf(steps);
    this.begins =
        IntStream.range(0, steps.size())
            .map(step -> LoadPlan.seconds(steps.subList(0, step)))
            .toArray();
  }

  @Override
  public long count(int step) {
    return steps.get(step).arrivals();
  }

  /**
   * By one spacing of the plan late: Gatling rounds starts to milliseconds and shares the arrivals
   * of a step out to its seconds, so a finer plan than that is not known.
   */
  @Override
  public OptionalDouble dueSeconds(int step, long number) {
    return OptionalDouble.of(begins[step] + number / steps.get(step).rate().orElseThrow());
  }
}
