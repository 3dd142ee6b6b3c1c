package dev.headroom.cli;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.cli.ledger.Ledger;
import dev.headroom.cli.ledger.Promise;
import dev.headroom.dashboards.PromisedGain;
import dev.headroom.dashboards.terminal.TerminalReport;
import dev.headroom.dashboards.terminal.TerminalStyle;
import dev.headroom.run.Goal;
import dev.headroom.run.file.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Prints a diagnosis and says how the command ends. */
final class Outcomes {
  private Outcomes() {}

  /**
   * Prints the report, or the diagnosis as JSON.
   *
   * @param runs folder whose ledger tells what was promised last
   */
  static void print(PrintWriter out, Diagnosis diagnosis, Path runs, boolean json)
      throws IOException {
    if (json) {
      out.println(Json.documents().writeValueAsString(diagnosis));
    } else {
      TerminalStyle style = Console.style();
      Optional<String> last = Ledger.of(runs).lastFor(diagnosis.runId()).map(Outcomes::sentence);
      out.print(TerminalReport.render(diagnosis, last, style));
    }
    out.flush();
  }

  /** What the ledger of a folder of runs says of two of them; empty if nothing was promised. */
  static Optional<PromisedGain> promised(Path runs, Diagnosis before, Diagnosis after)
      throws IOException {
    return Ledger.of(runs).entries().stream()
        .filter(p -> p.beforeRun().equals(before.runId()))
        .filter(p -> p.afterRun().equals(after.runId()))
        .findFirst()
        .map(Promise::gain);
  }

  private static String sentence(Promise promise) {
    return String.format(
        Locale.ROOT,
        "%s promised %.2f×, measured %.2f×",
        promise.title(),
        promise.gain().promisedFactor().estimate(),
        promise.gain().measuredFactor().estimate());
  }

  /** The exit code that a verdict asks for. */
  static int exitCode(Diagnosis diagnosis) {
    if (!diagnosis.verdict().kind().isAnswer()) {
      return ExitCode.INCONCLUSIVE;
    }
    return missesGoal(diagnosis) ? ExitCode.GOAL_MISSED : ExitCode.DONE;
  }

  /**
   * The exit code of a loop that went all the way round: what was to be found, changed and measured
   * again has been, whatever the last verdict is.
   *
   * @param last of the changed system
   */
  static int exitCodeOfLoop(Diagnosis last) {
    return missesGoal(last) ? ExitCode.GOAL_MISSED : ExitCode.DONE;
  }

  private static boolean missesGoal(Diagnosis diagnosis) {
    return diagnosis.goal().filter(goal -> misses(diagnosis, goal)).isPresent();
  }

  private static boolean misses(Diagnosis diagnosis, Goal goal) {
    boolean tooLittle =
        diagnosis
            .knee()
            .filter(knee -> knee.xMaxPerSecond().estimate() < goal.throughputPerSecond())
            .isPresent();
    boolean tooSlow =
        goal.p99Seconds().isPresent()
            && diagnosis.plateaus().stream()
                .filter(plateau -> plateau.offeredPerSecond().isPresent())
                .filter(p -> p.offeredPerSecond().get() <= goal.throughputPerSecond())
                .anyMatch(plateau -> plateau.p99Seconds() > goal.p99Seconds().get());
    return tooLittle || tooSlow;
  }
}
