package dev.headroom.analysis.cause.jvm;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.evidence.Evidence;
import dev.headroom.analysis.evidence.EvidenceKind;
import dev.headroom.analysis.evidence.jvm.GarbageCollection;
import dev.headroom.analysis.evidence.jvm.LiveSet;
import dev.headroom.analysis.finding.CauseRule;
import dev.headroom.analysis.finding.Finding;
import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.model.SystemModel;
import dev.headroom.run.BoxProcess;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What lives on leaves so little of a heap that the JVM collects again and again; or so it became
 * during the load, when what lives on grew. The memory is the cause then, and the CPU that the
 * collections take its symptom.
 */
abstract class HeapFull implements CauseRule {
  static final String LIVE = "live-share-of-heap";
  static final String COLLECTING = "collecting-share-of-time";

  /** Share of the time in collections below which a full heap does no harm yet. */
  private static final double MIN_COLLECTING = 0.1;

  @Override
  public final boolean appliesTo(SystemModel model, ResourceId binding) {
    return CauseRule.isLargelyUsedBy(BoxProcess.Kind.JVM, model, binding);
  }

  @Override
  public final Set<EvidenceKind> needs(ResourceId binding) {
    return Set.of(EvidenceKind.PROCESS_CPU, EvidenceKind.GARBAGE_COLLECTION);
  }

  @Override
  public final Finding examine(Evidence evidence, ResourceId binding) {
    Optional<LiveSet> live = evidence.view(new LiveSet.Of(binding.box()));
    Optional<GarbageCollection> seen = evidence.view(new GarbageCollection.Of(binding.box()));
    if (live.isEmpty() || seen.isEmpty()) {
      return new Finding.NotHere("no-collection-of-old-objects");
    }
    double collecting = Math.min(1, seen.get().mostShare());
    Quantity share = Quantity.ratio(LIVE, live.get().share());
    if (!live.get().isNearlyFull() || collecting < MIN_COLLECTING) {
      return new Finding.NotHere("heap-not-full", share, Quantity.ratio(COLLECTING, collecting));
    }
    if (live.get().grew() != wantsGrowth()) {
      return new Finding.NotHere(
          wantsGrowth() ? "live-set-does-not-grow" : "live-set-grows", share);
    }
    double jvm = evidence.model().cpuShare(binding, BoxProcess.Kind.JVM);
    return new Finding.Found(
        new Cause(
            id(),
            new ResourceId(binding.box(), ResourceType.MEMORY),
            Optional.empty(),
            jvm * collecting,
            figures(live.get(), share, Quantity.ratio(COLLECTING, collecting))));
  }

  abstract boolean wantsGrowth();

  abstract List<Quantity> figures(LiveSet live, Quantity share, Quantity collecting);

  static String percent(Cause cause, String name) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * cause.value(name));
  }
}
