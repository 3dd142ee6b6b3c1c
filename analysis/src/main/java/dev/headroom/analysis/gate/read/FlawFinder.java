package dev.headroom.analysis.gate.read;

import dev.headroom.analysis.Analyser;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.gate.sample.RunFlaw;
import dev.headroom.analysis.gate.sample.RunFlaw.Code;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.response.LoadWindows;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.event.EventKind;
import dev.headroom.run.load.ResponseWindow;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hipparchus.stat.descriptive.DescriptiveStatistics;

/** Why a run may not be compared, asked before anything is. */
final class FlawFinder {
  private static final double MOST = 0.5;

  /** Change of the mean response time, as a logarithm, that is no matter of taste. */
  private static final double MOVED = 0.05;

  /** Standard errors. */
  private static final double CLEARLY = 3;

  private static final int MIN_SECONDS = 3;
  private static final double LEAST_MICROS = 100;

  private FlawFinder() {}

  /**
   * The first reason; empty if there is none.
   *
   * @param used plateaus that are evidence
   * @param windows the run's
   */
  static Optional<RunFlaw> find(RecordedRun run, List<Plateau> used, LoadWindows windows) {
    return diedUnloaded(run, used)
        .or(() -> unanswered(run))
        .or(() -> run.isComplete() ? Optional.empty() : flaw(Code.BROKEN_OFF))
        .or(() -> judged(run))
        .or(() -> unsettled(used, windows));
  }

  private static Optional<RunFlaw> diedUnloaded(RecordedRun run, List<Plateau> used) {
    boolean hasDied =
        run.events().stream().anyMatch(event -> event.kind() == EventKind.PROCESS_DIED);
    return used.isEmpty() && hasDied ? flaw(Code.TARGET_FAILED) : Optional.empty();
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

  /**
   * The rule by which a plateau is found unsettled also finds noise unsettled now and then: what is
   * moving is in the first half of what is left of it clearly unlike in the second.
   */
  private static Optional<RunFlaw> unsettled(List<Plateau> used, LoadWindows windows) {
    double all = used.stream().mapToDouble(FlawFinder::seconds).sum();
    double moving =
        used.stream()
            .filter(plateau -> !plateau.settled() && isMoving(plateau, windows))
            .mapToDouble(FlawFinder::seconds)
            .sum();
    return moving > MOST * all ? flaw(Code.NEVER_SETTLED) : Optional.empty();
  }

  private static boolean isMoving(Plateau plateau, LoadWindows windows) {
    double[] logs =
        windows.inside(plateau.usedFromSeconds(), plateau.endSeconds()).stream()
            .filter(second -> second.ok() > 0)
            .mapToDouble(second -> Math.log(Math.max(LEAST_MICROS, second.okTimes().meanMicros())))
            .toArray();
    int half = logs.length / 2;
    if (half < MIN_SECONDS) {
      return true;
    }
    DescriptiveStatistics first = new DescriptiveStatistics(Arrays.copyOf(logs, half));
    DescriptiveStatistics second =
        new DescriptiveStatistics(Arrays.copyOfRange(logs, half, logs.length));
    double error =
        Math.sqrt(first.getVariance() / first.getN() + second.getVariance() / second.getN());
    double moved = Math.abs(second.getMean() - first.getMean());
    return moved > MOVED && moved > CLEARLY * error;
  }

  private static double seconds(Plateau plateau) {
    return plateau.endSeconds() - plateau.usedFromSeconds();
  }

  private static Optional<RunFlaw> flaw(Code code) {
    return Optional.of(RunFlaw.of(code));
  }
}
