package dev.headroom.cli.command;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.promise.GoalCheck;
import dev.headroom.analysis.promise.PromisedGain;
import dev.headroom.cli.failure.ExitCode;
import dev.headroom.cli.ledger.Ledger;
import dev.headroom.cli.ledger.Promise;
import dev.headroom.cli.ledger.RunHistories;
import dev.headroom.cli.session.Console;
import dev.headroom.dashboards.terminal.report.TerminalReport;
import dev.headroom.run.RunDirectory;
import dev.headroom.run.file.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Prints a diagnosis and says how the command ends. */
public final class Outcomes {
  private Outcomes() {}

  /**
   * Prints the report, or the diagnosis as JSON.
   *
   * @param run beside whose folder stands what else is known of it
   */
  public static void print(PrintWriter out, Diagnosis diagnosis, RunDirectory run, boolean json)
      throws IOException {
    if (json) {
      out.println(Json.documents().writeValueAsString(diagnosis));
    } else {
      out.print(TerminalReport.render(diagnosis, RunHistories.of(run), Console.style()));
    }
    out.flush();
  }

  /** What the ledger of a folder of runs says of two of them; empty if nothing was promised. */
  public static Optional<PromisedGain> promised(Path runs, Diagnosis before, Diagnosis after)
      throws IOException {
    return Ledger.of(runs).entries().stream()
        .filter(p -> p.beforeRun().equals(before.run().id()))
        .filter(p -> p.afterRun().equals(after.run().id()))
        .findFirst()
        .map(Promise::gain);
  }

  /**
   * How right the promises of a folder of runs were, in one line; empty if there was one at most.
   */
  public static Optional<String> calibration(Path runs) throws IOException {
    return Ledger.of(runs)
        .calibration()
        .filter(calibration -> calibration.promises() > 1)
        .map(
            c ->
                String.format(
                    Locale.ROOT,
                    "promises so far: %d of %d kept (of 90 %% intervals nine in ten ought to be),"
                        + " %.0f %% off in the middle",
                    c.kept(),
                    c.promises(),
                    100 * c.medianError()));
  }

  /** The exit code that a verdict asks for. */
  public static int exitCode(Diagnosis diagnosis) {
    return diagnosis.verdict().kind().isAnswer()
        ? exitCodeOfLoop(diagnosis)
        : ExitCode.INCONCLUSIVE;
  }

  /**
   * The exit code of a loop that went all the way round: what was to be found, changed and measured
   * again has been, whatever the last verdict is.
   *
   * @param last of the changed system
   */
  public static int exitCodeOfLoop(Diagnosis last) {
    boolean failed = last.verdict().kind() == Verdict.Kind.TARGET_FAILED;
    return failed || GoalCheck.of(last) == GoalCheck.MISSED ? ExitCode.GOAL_MISSED : ExitCode.DONE;
  }
}
