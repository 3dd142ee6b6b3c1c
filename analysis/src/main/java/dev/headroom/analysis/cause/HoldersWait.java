package dev.headroom.analysis.cause;

import dev.headroom.analysis.demand.MeasuredResource;
import dev.headroom.analysis.demand.ResourceKinds;
import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.ResourceId;
import dev.headroom.analysis.model.Evidence;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A pool is full because its holders wait for what binds: a symptom, told so that nobody takes it
 * for the cause.
 */
final class HoldersWait implements CauseRule {
  /** It explains nothing of the bottleneck, so every real cause comes before it. */
  private static final double STRENGTH = 0.01;

  @Override
  public String id() {
    return "full-pool-is-a-symptom";
  }

  @Override
  public List<String> needs() {
    return List.of("pools' sizes", "the time for which their places are held");
  }

  @Override
  public Finding examine(Evidence evidence, ResourceId binding) {
    List<MeasuredResource> measured = ResourceKinds.find(evidence.run());
    for (MeasuredResource pool : measured) {
      Optional<HeldTime> held = HeldTime.of(evidence, measured, pool.id());
      if (pool.soft()
          && !pool.id().equals(binding)
          && held.isPresent()
          && held.get().isFull()
          && held.get().inflation() >= HeldTime.INFLATED) {
        return new Finding.Found(cause(binding, pool, held.get()));
      }
    }
    return new Finding.NotHere("no pool is full for that reason");
  }

  private Cause cause(ResourceId binding, MeasuredResource pool, HeldTime held) {
    return new Cause(
        id(),
        binding,
        String.format(
            Locale.ROOT,
            "%s are all in use, but only because each is held %.1f times as long as at low load: a"
                + " symptom",
            pool.id(),
            held.inflation()),
        Optional.of(pool.id().toString()),
        STRENGTH,
        Map.of(
            "held at low load, s", held.lowSeconds(),
            "held at the knee, s", held.kneeSeconds()),
        List.of());
  }
}
