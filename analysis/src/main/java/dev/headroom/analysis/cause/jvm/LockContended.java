package dev.headroom.analysis.cause.jvm;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.evidence.Evidence;
import dev.headroom.analysis.evidence.EvidenceKind;
import dev.headroom.analysis.evidence.jvm.LockPlaces;
import dev.headroom.analysis.finding.CauseRule;
import dev.headroom.analysis.finding.Finding;
import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.model.SystemModel;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A section that one thread at a time may be in is on the way of too many requests. */
public final class LockContended implements CauseRule {
  private static final String WAITING = "waiting-threads";
  private static final String WAITED = "waited-per-request";

  @Override
  public String id() {
    return "lock-contention";
  }

  @Override
  public boolean appliesTo(SystemModel model, ResourceId binding) {
    return binding.type() == ResourceType.LOCK;
  }

  @Override
  public Set<EvidenceKind> needs(ResourceId binding) {
    return Set.of(EvidenceKind.JVM_PROFILE);
  }

  @Override
  public Finding examine(Evidence evidence, ResourceId binding) {
    LockPlaces seen = evidence.view(new LockPlaces.Of(binding));
    Quantity waiting = new Quantity(WAITING, seen.waiting(), "threads");
    if (!(seen.waiting() > 0)) {
      return new Finding.NotHere("nobody-waits", waiting);
    }
    double waited = seen.waiting() / evidence.knee().throughputPerSecond();
    return new Finding.Found(
        new Cause(
            id(),
            binding,
            seen.places().stream().findFirst(),
            1,
            List.of(waiting, new Quantity(WAITED, waited, "s"))));
  }

  @Override
  public String headline(Cause cause) {
    return String.format(
        Locale.ROOT,
        "%.0f threads wait for it on average, %.1f ms a request, most of them in %s",
        cause.value(WAITING),
        1000 * cause.value(WAITED),
        cause.subject().orElse("one method"));
  }
}
