package dev.headroom.analysis.cause.jvm;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.evidence.Evidence;
import dev.headroom.analysis.evidence.EvidenceKind;
import dev.headroom.analysis.evidence.jvm.CpuStacks;
import dev.headroom.analysis.evidence.jvm.HotFrames;
import dev.headroom.analysis.finding.CauseRule;
import dev.headroom.analysis.finding.Finding;
import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.SystemModel;
import dev.headroom.analysis.profile.FoldedStacks;
import dev.headroom.analysis.profile.Frame;
import dev.headroom.analysis.profile.Libraries;
import dev.headroom.run.BoxProcess;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One method takes a large part of a JVM's CPU, by itself or by what the platform computes for it.
 * Where it is a library's, the application's method that calls it is told with it.
 */
public final class HotFrame implements CauseRule {
  private static final double MIN_OWN_SHARE = 0.2;
  private static final String SHARE = "share-of-jvm-cpu";

  @Override
  public String id() {
    return "hot-method";
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
    List<Frame> frames = evidence.view(new HotFrames(binding));
    if (frames.isEmpty()) {
      return new Finding.Lacking(Set.of(EvidenceKind.JVM_PROFILE));
    }
    double jvm = evidence.model().cpuShare(binding, BoxProcess.Kind.JVM);
    Optional<Frame> hot =
        frames.stream()
            .filter(frame -> frame.ownShare() >= MIN_OWN_SHARE)
            .max(Comparator.comparingDouble(Frame::ownShare));
    FoldedStacks stacks = evidence.view(new CpuStacks(binding.box()));
    return hot.<Finding>map(frame -> new Finding.Found(cause(binding, frame, stacks, jvm)))
        .orElse(new Finding.NotHere("no-method-takes-much"));
  }

  private Cause cause(ResourceId binding, Frame frame, FoldedStacks stacks, double jvm) {
    String caller =
        Libraries.callerOf(frame.name(), stacks).map(method -> method + " → ").orElse("");
    return new Cause(
        id(),
        binding,
        Optional.of(caller + frame.name()),
        jvm * frame.ownShare(),
        List.of(Quantity.ratio(SHARE, frame.ownShare())));
  }

  @Override
  public String headline(Cause cause) {
    return String.format(
        Locale.ROOT,
        "%.0f %% of the JVM's CPU is in %s",
        100 * cause.value(SHARE),
        cause.subject().orElse("one method"));
  }
}
