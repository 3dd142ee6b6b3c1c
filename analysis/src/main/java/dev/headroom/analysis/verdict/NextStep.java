package dev.headroom.analysis.verdict;

import dev.headroom.analysis.diagnosis.AdviceCode;
import dev.headroom.analysis.diagnosis.Remark;
import dev.headroom.analysis.diagnosis.ResourceLimit;
import dev.headroom.analysis.evidence.EvidenceKind;
import dev.headroom.run.RecordedRun;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What to measure next where the evidence does not decide; only what was really not there. */
final class NextStep {
  private NextStep() {}

  /**
   * @param isFull whether the likeliest resource was full
   */
  static List<Remark<AdviceCode>> afterUndecided(
      RecordedRun run, List<ResourceLimit> ladder, boolean isFull) {
    List<Remark<AdviceCode>> next = new ArrayList<>();
    ladder.stream()
        .filter(ResourceLimit::filledByBackground)
        .map(limit -> Remark.of(AdviceCode.REMOVE_BACKGROUND).name("resource", limit.resource()))
        .forEach(next::add);
    next.addAll(isFull ? List.of(Remark.of(AdviceCode.RAISE_LIKELIEST)) : unmeasured(run));
    next.add(Remark.of(AdviceCode.LENGTHEN_STEPS));
    return next;
  }

  private static List<Remark<AdviceCode>> unmeasured(RecordedRun run) {
    List<Remark<AdviceCode>> kinds =
        Arrays.stream(EvidenceKind.values())
            .filter(EvidenceKind::showsResources)
            .filter(kind -> !kind.isRecordedAnywhere(run))
            .map(kind -> Remark.of(AdviceCode.RECORD_EVIDENCE).name("evidence", kind.code()))
            .toList();
    return kinds.isEmpty() ? List.of(Remark.of(AdviceCode.SEEK_UNMEASURED_WAIT)) : kinds;
  }
}
