package dev.headroom.analysis.cause;

import dev.headroom.analysis.demand.ResourceKinds;
import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.ResourceId;
import dev.headroom.analysis.model.Evidence;
import dev.headroom.analysis.model.ResourceModel;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A pool is full, and its places are held no longer than at low load: there are too few of them.
 */
final class PoolTooSmall implements CauseRule {
  @Override
  public String id() {
    return "pool-too-small";
  }

  @Override
  public List<String> needs() {
    return List.of("the pool's size", "the time for which its places are held");
  }

  @Override
  public Finding examine(Evidence evidence, ResourceId binding) {
    Optional<ResourceModel> pool = evidence.model().find(binding).filter(ResourceModel::soft);
    if (pool.isEmpty()) {
      return new Finding.NotHere(binding + " is no pool");
    }
    Optional<HeldTime> held = HeldTime.of(evidence, ResourceKinds.find(evidence.run()), binding);
    if (held.isEmpty()) {
      return new Finding.Lacking("record how long the pool's places are held, at low load too");
    }
    if (!held.get().isFull()) {
      return new Finding.NotHere("it is not full");
    }
    if (held.get().inflation() >= HeldTime.INFLATED) {
      return new Finding.NotHere("its holders wait for something else");
    }
    return new Finding.Found(cause(pool.get(), held.get()));
  }

  private Cause cause(ResourceModel pool, HeldTime held) {
    return new Cause(
        id(),
        pool.id(),
        String.format(
            Locale.ROOT,
            "all %.0f %s are in use, each for %.1f ms a request, about as long as at low load (%.1f"
                + " ms): there are too few",
            pool.capacity(),
            pool.unit(),
            1000 * held.kneeSeconds(),
            1000 * held.lowSeconds()),
        Optional.of(pool.id().resource()),
        1,
        Map.of(
            "held at low load, s", held.lowSeconds(),
            "held at the knee, s", held.kneeSeconds(),
            "places", pool.capacity()),
        List.of());
  }
}
