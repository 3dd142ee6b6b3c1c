package dev.headroom.analysis.cause.jvm;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.evidence.Evidence;
import dev.headroom.analysis.evidence.EvidenceKind;
import dev.headroom.analysis.evidence.jvm.GarbageCollection;
import dev.headroom.analysis.finding.CauseRule;
import dev.headroom.analysis.finding.Finding;
import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.SystemModel;
import dev.headroom.run.BoxProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A JVM spends much of its time in allocating memory and collecting garbage. */
public final class CollectsGarbage implements CauseRule {
  /** Of its findings. */
  public static final String ID = "garbage-collection";

  /** Below that, fewer collections would change little. */
  private static final double MIN_SHARE = 0.15;

  private static final String SHARE = "share-of-time";
  private static final String ALLOCATED = "allocated-per-request";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public boolean appliesTo(SystemModel model, ResourceId binding) {
    return CauseRule.isLargelyUsedBy(BoxProcess.Kind.JVM, model, binding);
  }

  @Override
  public Set<EvidenceKind> needs(ResourceId binding) {
    return Set.of(EvidenceKind.PROCESS_CPU, EvidenceKind.GARBAGE_COLLECTION);
  }

  @Override
  public Finding examine(Evidence evidence, ResourceId binding) {
    Optional<GarbageCollection> seen = evidence.view(new GarbageCollection.Of(binding.box()));
    if (seen.isEmpty()) {
      return new Finding.Lacking(Set.of(EvidenceKind.GARBAGE_COLLECTION));
    }
    GarbageCollection collection = seen.get();
    double share = Math.min(1, collection.share());
    List<Quantity> figures = new ArrayList<>();
    figures.add(Quantity.ratio(SHARE, share));
    collection.bytesPerRequest().ifPresent(b -> figures.add(new Quantity(ALLOCATED, b, "B")));
    double jvm = evidence.model().cpuShare(binding, BoxProcess.Kind.JVM);
    return share >= MIN_SHARE
        ? new Finding.Found(new Cause(id(), binding, collection.site(), jvm * share, figures))
        : new Finding.NotHere("collections-take-little", figures);
  }

  /** Share of the time in which the program stands still, of a finding of this rule, 0 … 1. */
  public static double share(Cause cause) {
    return cause.value(SHARE);
  }

  @Override
  public String headline(Cause cause) {
    double bytes = cause.value(ALLOCATED);
    String allocated =
        Double.isNaN(bytes)
            ? ""
            : String.format(Locale.ROOT, "; a request allocates %.2f MB", bytes / 1e6);
    return String.format(
        Locale.ROOT,
        "%.0f %% of the JVM's time goes into allocating and collecting garbage%s%s",
        100 * cause.value(SHARE),
        allocated,
        cause.subject().map(site -> ", most of it in " + site).orElse(""));
  }
}
