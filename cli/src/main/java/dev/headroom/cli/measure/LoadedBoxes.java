package dev.headroom.cli.measure;

import dev.headroom.dashboards.live.LiveStatus;
import dev.headroom.run.Box;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The boxes of what is under load.
 *
 * @param areLimited whether they are held to their budgets now
 * @param cpu who knows what they use
 */
record LoadedBoxes(List<Box> boxes, boolean areLimited, Cpu cpu) {

  /** Somebody who watches boxes. */
  @FunctionalInterface
  interface Cpu {
    /**
     * Cores that a box uses; empty if not known.
     *
     * @param sinceSeconds epoch seconds; what it used before that instant does not count
     */
    OptionalDouble cores(String box, double sinceSeconds);
  }

  /** What they use since an instant; what was known before it shows that more will be. */
  List<LiveStatus.BoxCpu> use(double sinceSeconds) {
    return boxes.stream().map(box -> use(box, sinceSeconds)).toList();
  }

  private LiveStatus.BoxCpu use(Box box, double sinceSeconds) {
    OptionalDouble used = cpu.cores(box.name(), sinceSeconds);
    OptionalDouble budget =
        areLimited && box.cpuCores().isPresent()
            ? OptionalDouble.of(box.cpuCores().get())
            : OptionalDouble.empty();
    boolean awaited = used.isEmpty() && cpu.cores(box.name(), 0).isPresent();
    return new LiveStatus.BoxCpu(box.name(), used, awaited, budget);
  }
}
