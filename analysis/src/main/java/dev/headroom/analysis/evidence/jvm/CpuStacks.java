package dev.headroom.analysis.evidence.jvm;

import dev.headroom.analysis.evidence.Evidence;
import dev.headroom.analysis.evidence.EvidenceView;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.profile.FoldedStacks;
import dev.headroom.analysis.profile.JitCompiler;
import dev.headroom.analysis.profile.ProfileReader;
import dev.headroom.run.RecordedRun;
import java.util.List;

/**
 * All CPU stacks of a box's JVM from the lowest plateau's begin to the last one's end, but for its
 * compiler's, which are the warm-up's and no request's; none without a profile.
 *
 * @param box where it runs
 */
public record CpuStacks(String box) implements EvidenceView<FoldedStacks> {
  @Override
  public FoldedStacks look(RecordedRun run, Evidence evidence) {
    List<Plateau> plateaus = evidence.plateaus();
    double from = plateaus.stream().mapToDouble(Plateau::usedFromSeconds).min().orElse(0);
    double to = plateaus.stream().mapToDouble(Plateau::endSeconds).max().orElse(0);
    return run.profile(box)
        .map(recording -> ProfileReader.cpu(recording, from, to))
        .map(stacks -> stacks.without(JitCompiler::isCompiler))
        .orElse(new FoldedStacks(List.of()));
  }
}
