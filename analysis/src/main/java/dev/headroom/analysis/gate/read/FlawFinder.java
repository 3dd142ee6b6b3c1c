package dev.headroom.analysis.gate.read;

import dev.headroom.analysis.Analyser;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.gate.sample.RunFlaw;
import dev.headroom.analysis.gate.sample.RunFlaw.Code;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.load.ResponseWindow;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why a run may not be compared, asked before anything is. */
final class FlawFinder {
  private static final double MOST = 0.5;

  private FlawFinder() {}

  /**
   * The first reason; empty if there is none.
   *
   * @param used plateaus that are evidence
   */
  static Optional<RunFlaw> find(RecordedRun run, List<Plateau> used) {
    return unanswered(run)
        .or(() -> run.isComplete() ? Optional.empty() : flaw(Code.BROKEN_OFF))
        .or(() -> judged(run))
        .or(() -> unsettled(used));
  }

  private static Optional<RunFlaw> unanswered(RecordedRun run) {
    long ok = count(run, true);
    long failed = count(run, false);
    if (ok + failed == 0) {
      return flaw(Code.NOTHING_MEASURED);
    }
    String detail =
        String.format(Locale.ROOT, "%.0f %% of %d", 100.0 * failed / (ok + failed), ok + failed);
    return failed > ok ? Optional.of(new RunFlaw(Code.MOST_FAILED, detail)) : Optional.empty();
  }

  private static long count(RecordedRun run, boolean ok) {
    return run.responses().stream()
        .filter(window -> window.ok() == ok)
        .mapToLong(ResponseWindow::count)
        .sum();
  }

  /** What the diagnosis of the run says of those that measured it. */
  private static Optional<RunFlaw> judged(RecordedRun run) {
    Verdict.Kind kind = Analyser.analyse(run).verdict().kind();
    return switch (kind) {
      case INJECTOR_LIMITED -> flaw(Code.INJECTOR_LIMITED);
      case MACHINE_TOO_SMALL -> flaw(Code.MACHINE_TOO_SMALL);
      case MACHINE_DISTURBED -> flaw(Code.MACHINE_DISTURBED);
      case TARGET_FAILED -> flaw(Code.TARGET_FAILED);
      default -> Optional.empty();
    };
  }

  private static Optional<RunFlaw> unsettled(List<Plateau> used) {
    double all = used.stream().mapToDouble(FlawFinder::seconds).sum();
    double moving = used.stream().filter(p -> !p.settled()).mapToDouble(FlawFinder::seconds).sum();
    return moving > MOST * all ? flaw(Code.NEVER_SETTLED) : Optional.empty();
  }

  private static double seconds(Plateau plateau) {
    return plateau.endSeconds() - plateau.usedFromSeconds();
  }

  private static Optional<RunFlaw> flaw(Code code) {
    return Optional.of(RunFlaw.of(code));
  }
}
