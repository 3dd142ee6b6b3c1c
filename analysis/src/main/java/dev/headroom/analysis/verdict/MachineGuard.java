package dev.headroom.analysis.verdict;

import dev.headroom.analysis.diagnosis.Plateau;
import dev.headroom.run.RecordedRun;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether the machine itself was full while none of its boxes had used up its budget, and by whom.
 */
final class MachineGuard {
  private static final double FULL = 0.93;

  private final HostCpu host;
  private final boolean limits;

  private MachineGuard(HostCpu host, boolean limits) {
    this.host = host;
    this.limits = limits;
  }

  static MachineGuard of(RecordedRun run, Plateau knee, List<Suspect> suspects) {
    HostCpu host = HostCpu.during(run, knee);
    boolean hostFull = host.cores() > 0 && host.busy() >= FULL * host.cores();
    // A budget that is used up below the machine's own cores is a limit of its own.
    boolean budgetFull =
        suspects.stream()
            .anyMatch(s -> s.isFull() && (s.rung().soft() || s.rung().capacity() < host.cores()));
    return new MachineGuard(host, hostFull && !budgetFull);
  }

  /** What else filled this machine; empty if it was not full, or would have been alone. */
  Optional<String> disturbed() {
    return limits && isFilledByOthers()
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "it used %.2f of the machine's %.0f cores, where boxes (%.2f) and injector (%.2f) got"
                    + " %.2f, and no box had used up a budget of its own",
                host.others(),
                host.cores(),
                host.boxes(),
                host.injector(),
                host.alone()))
        : Optional.empty();
  }

  /** What to do about {@link #disturbed}. */
  String againAlone() {
    return host.boxes() > 0
        ? "stop it, and run again"
        : "name the target's processes if it was they, else stop it, and run again";
  }

  /** Why this machine is too small for the topology; empty if it is not. */
  Optional<String> tooSmall() {
    return limits && !isFilledByOthers()
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "the machine's %.0f cores were %.0f %% busy (boxes %.2f, injector %.2f, others %.2f"
                    + " cores) while no box had used up a budget of its own",
                host.cores(),
                100 * host.busy() / host.cores(),
                host.boxes(),
                host.injector(),
                Math.max(0, host.others())))
        : Optional.empty();
  }

  private boolean isFilledByOthers() {
    return host.isShared() && host.alone() < FULL * host.cores();
  }
}
