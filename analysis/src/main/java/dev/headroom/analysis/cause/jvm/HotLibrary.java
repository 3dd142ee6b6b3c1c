package dev.headroom.analysis.cause.jvm;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.evidence.Evidence;
import dev.headroom.analysis.evidence.EvidenceKind;
import dev.headroom.analysis.evidence.jvm.HotFrames;
import dev.headroom.analysis.evidence.jvm.LibraryUse;
import dev.headroom.analysis.finding.CauseRule;
import dev.headroom.analysis.finding.Finding;
import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.SystemModel;
import dev.headroom.analysis.profile.Frame;
import dev.headroom.analysis.profile.Libraries;
import dev.headroom.run.BoxProcess;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One method has a library do most of what a JVM's CPU does, such as writing JSON, though no single
 * method of the library takes much.
 */
public final class HotLibrary implements CauseRule {
  /** Ordinary services spend up to a quarter in one library for one caller. */
  private static final double MIN_SHARE = 0.33;

  /** Share of the library's samples from which one method of it is the matter. */
  private static final double ONE_METHOD = 0.6;

  private static final String SHARE = "share-of-jvm-cpu";

  @Override
  public String id() {
    return "hot-library";
  }

  @Override
  public boolean appliesTo(SystemModel model, ResourceId binding) {
    return CauseRule.isLargelyUsedBy(BoxProcess.Kind.JVM, model, binding);
  }

  @Override
  public Set<EvidenceKind> needs(ResourceId binding) {
    return Set.of(EvidenceKind.PROCESS_CPU, EvidenceKind.JVM_PROFILE);
  }

  @Override
  public Finding examine(Evidence evidence, ResourceId binding) {
    Optional<LibraryUse> most = evidence.view(new LibraryUse.Of(binding.box()));
    double share = most.map(LibraryUse::share).orElse(0.0);
    if (share < MIN_SHARE) {
      return new Finding.NotHere("no-library-takes-much", Quantity.ratio(SHARE, share));
    }
    double method =
        evidence.view(new HotFrames(binding)).stream()
            .filter(frame -> Libraries.isOf(most.get().library(), frame.name()))
            .mapToDouble(Frame::ownShare)
            .max()
            .orElse(0);
    if (method >= ONE_METHOD * share) {
      return new Finding.NotHere("one-method-of-it-takes-most", Quantity.ratio(SHARE, method));
    }
    double jvm = evidence.model().cpuShare(binding, BoxProcess.Kind.JVM);
    return new Finding.Found(
        new Cause(
            id(),
            binding,
            most.map(use -> use.caller() + " → " + use.library()),
            jvm * share,
            List.of(Quantity.ratio(SHARE, share))));
  }

  @Override
  public String headline(Cause cause) {
    return String.format(
        Locale.ROOT,
        "%.0f %% of the JVM's CPU is in one library, on behalf of one method",
        100 * cause.value(SHARE));
  }
}
