package dev.headroom.analysis.verdict;

import dev.headroom.analysis.diagnosis.AdviceCode;
import dev.headroom.analysis.diagnosis.ReasonCode;
import dev.headroom.analysis.diagnosis.Remark;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.injector.HostCpu;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.run.RecordedRun;
import java.util.List;
import java.util.Optional;

/**
 * Whether the machine itself was full while none of its boxes had used up its budget, and by whom.
 */
final class MachineGuard {
  private final HostCpu host;
  private final boolean limits;

  private MachineGuard(HostCpu host, boolean limits) {
    this.host = host;
    this.limits = limits;
  }

  static MachineGuard of(RecordedRun run, Plateau knee, List<Candidate> candidates) {
    HostCpu host = HostCpu.during(run, knee);
    // A budget that is used up below the machine's own cores is a limit of its own.
    boolean budgetFull =
        candidates.stream()
            .filter(Candidate::isFull)
            .map(Candidate::limit)
            .anyMatch(l -> l.resource().type().isSoft() || l.capacity() < host.cores());
    return new MachineGuard(host, host.isFull() && !budgetFull);
  }

  /**
   * That something else filled this machine; empty if it was not full, or would have been alone.
   */
  Optional<Verdict> disturbed() {
    return limits && host.isFilledByOthers()
        ? Optional.of(
            verdict(
                Verdict.Kind.MACHINE_DISTURBED,
                ReasonCode.FOREIGN_LOAD,
                host.boxes() > 0 ? AdviceCode.STOP_FOREIGN_LOAD : AdviceCode.NAME_PROCESSES))
        : Optional.empty();
  }

  /** That this machine is too small for the topology; empty if it is not. */
  Optional<Verdict> tooSmall() {
    return limits && !host.isFilledByOthers()
        ? Optional.of(
            verdict(
                Verdict.Kind.MACHINE_TOO_SMALL,
                ReasonCode.MACHINE_FULL,
                AdviceCode.ENLARGE_MACHINE))
        : Optional.empty();
  }

  private Verdict verdict(Verdict.Kind kind, ReasonCode reason, AdviceCode advice) {
    return Verdict.without(kind, 1, told(reason), List.of(Remark.of(advice)));
  }

  /** Who used what, beside a reason. */
  private Remark<ReasonCode> told(ReasonCode code) {
    return Remark.of(code)
        .value("cores", host.cores(), "cores")
        .value("busy", host.busy(), "cores")
        .value("boxes", host.boxes(), "cores")
        .value("injector", host.injector(), "cores")
        .value("others", Math.max(0, host.others()), "cores");
  }
}
