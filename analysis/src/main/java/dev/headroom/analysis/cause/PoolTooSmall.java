package dev.headroom.analysis.cause;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.evidence.Evidence;
import dev.headroom.analysis.evidence.EvidenceKind;
import dev.headroom.analysis.evidence.HeldTime;
import dev.headroom.analysis.finding.CauseRule;
import dev.headroom.analysis.finding.Finding;
import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.model.SystemModel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A pool is full, and its places are held no longer than at low load: there are too few of them.
 */
public final class PoolTooSmall implements CauseRule {
  public static final String ID = "pool-too-small";

  private static final String PLACES = "places";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public boolean appliesTo(SystemModel model, ResourceId binding) {
    return isPool(binding) && model.find(binding).isPresent();
  }

  private static boolean isPool(ResourceId resource) {
    return resource.type() == ResourceType.CONNECTION_POOL
        || resource.type() == ResourceType.REQUEST_THREADS;
  }

  /** Of request threads of whose number nobody told, it shows under load where they are too few. */
  @Override
  public Set<EvidenceKind> needs(ResourceId binding) {
    return binding.type() == ResourceType.CONNECTION_POOL
        ? Set.of(EvidenceKind.CONNECTION_POOLS)
        : Set.of();
  }

  private static EvidenceKind kind(ResourceId binding) {
    return binding.type() == ResourceType.CONNECTION_POOL
        ? EvidenceKind.CONNECTION_POOLS
        : EvidenceKind.REQUEST_THREADS;
  }

  @Override
  public Finding examine(Evidence evidence, ResourceId binding) {
    Optional<HeldTime> held = evidence.view(new HeldTime.Of(binding));
    if (held.isEmpty()) {
      return new Finding.Lacking(Set.of(kind(binding)));
    }
    if (!held.get().isFull()) {
      return new Finding.NotHere("not-full");
    }
    if (held.get().isInflated()) {
      return new Finding.NotHere(
          "holders-wait-for-something-else",
          Quantity.ratio(HoldersWait.INFLATION, held.get().inflation()));
    }
    double places = evidence.model().find(binding).orElseThrow().capacity();
    return new Finding.Found(
        new Cause(
            id(),
            binding,
            Optional.of(binding.words()),
            1,
            List.of(
                new Quantity(HoldersWait.HELD_LOW, held.get().lowSeconds(), "s"),
                new Quantity(HoldersWait.HELD_KNEE, held.get().kneeSeconds(), "s"),
                new Quantity(PLACES, places, binding.type().unit()))));
  }

  @Override
  public String headline(Cause cause) {
    return String.format(
        Locale.ROOT,
        "all %.0f %s are in use, each for %.1f ms a request, about as long as at low load (%.1f"
            + " ms): there are too few",
        cause.value(PLACES),
        cause.resource().type().unit(),
        1000 * cause.value(HoldersWait.HELD_KNEE),
        1000 * cause.value(HoldersWait.HELD_LOW));
  }
}
