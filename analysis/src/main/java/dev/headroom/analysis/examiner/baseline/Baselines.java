package dev.headroom.analysis.examiner.baseline;

import dev.headroom.analysis.model.ResourceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** All of them; a new one is one file and one line here. */
public final class Baselines {
  private static final List<Baseline> ALL =
      List.of(
          new HighestUtilization(),
          new FixedThresholds(),
          new LargestChange(),
          new NSigma(),
          new ChangePoint(),
          new OneLaneBridge(),
          new Guess());

  private Baselines() {}

  public static List<Baseline> all() {
    return ALL;
  }

  /**
   * Whether each of them names the right resource, by its id.
   *
   * @param sight empty if there was nothing to look at, and so nothing to name
   */
  public static Map<String, Boolean> judge(Optional<Sight> sight, Predicate<ResourceId> isRight) {
    Map<String, Boolean> marks = new TreeMap<>();
    for (Baseline baseline : ALL) {
      marks.put(baseline.id(), sight.flatMap(baseline::name).filter(isRight).isPresent());
    }
    return marks;
  }
}
