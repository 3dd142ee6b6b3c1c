package dev.headroom.analysis.verdict;

import dev.headroom.analysis.diagnosis.Plateau;
import dev.headroom.run.RecordedRun;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether the machine itself was full while none of its boxes had used up its budget. */
final class MachineGuard {
  private static final double FULL = 0.93;

  private MachineGuard() {}

  /** Why this machine is too small for the topology; empty if it is not. */
  static Optional<String> tooSmall(RecordedRun run, Plateau knee, List<Suspect> suspects) {
    HostCpu host = HostCpu.during(run, knee);
    boolean hostFull = host.cores() > 0 && host.busy() >= FULL * host.cores();
    // A budget that is used up below the machine's own cores is a limit of its own.
    boolean budgetFull =
        suspects.stream()
            .anyMatch(s -> s.isFull() && (s.rung().soft() || s.rung().capacity() < host.cores()));
    if (!hostFull || budgetFull) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "the machine's %.0f cores were %.0f %% busy (boxes %.2f, injector %.2f, others %.2f cores)"
                + " while no box had used up a budget of its own",
            host.cores(),
            100 * host.busy() / host.cores(),
            host.boxes(),
            host.injector(),
            Math.max(0, host.others())));
  }
}
