package dev.headroom.analysis.cause;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.evidence.Evidence;
import dev.headroom.analysis.evidence.HeldTime;
import dev.headroom.analysis.finding.CauseRule;
import dev.headroom.analysis.finding.Finding;
import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.SystemModel;
import dev.headroom.analysis.resource.MeasuredResource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A pool is full because its holders wait for what binds: a symptom, told so that nobody takes it
 * for the cause.
 */
final class HoldersWait implements CauseRule {
  /** How long a request holds a place at low load, and at the knee. */
  static final String HELD_LOW = "held-at-low-load";

  static final String HELD_KNEE = "held-at-knee";

  /** The one over the other. */
  static final String INFLATION = "held-knee-over-low";

  /** It explains nothing of the bottleneck, so every real cause comes before it. */
  private static final double STRENGTH = 0.01;

  @Override
  public String id() {
    return "full-pool-is-a-symptom";
  }

  @Override
  public boolean appliesTo(SystemModel model, ResourceId binding) {
    return true;
  }

  @Override
  public Finding examine(Evidence evidence, ResourceId binding) {
    for (MeasuredResource pool : evidence.measured()) {
      Optional<HeldTime> held = evidence.view(new HeldTime.Of(pool.id())).filter(HeldTime::isFull);
      if (pool.id().type().isSoft()
          && !pool.id().type().isKnownByItsQueue()
          && !pool.id().equals(binding)
          && held.filter(HeldTime::isInflated).isPresent()) {
        return new Finding.Found(cause(binding, pool.id(), held.get()));
      }
    }
    return new Finding.NotHere("no-other-pool-full");
  }

  private Cause cause(ResourceId binding, ResourceId pool, HeldTime held) {
    return new Cause(
        id(),
        binding,
        Optional.of(pool.toString()),
        STRENGTH,
        List.of(
            new Quantity(HELD_LOW, held.lowSeconds(), "s"),
            new Quantity(HELD_KNEE, held.kneeSeconds(), "s"),
            Quantity.ratio(INFLATION, held.inflation())));
  }

  @Override
  public String headline(Cause cause) {
    return String.format(
        Locale.ROOT,
        "%s are all in use, but only because each is held %.1f times as long as at low load: a"
            + " symptom",
        cause.subject().orElse("places of a pool"),
        cause.value(INFLATION));
  }
}
