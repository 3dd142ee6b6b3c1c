package dev.headroom.cli.command;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.cli.failure.ExitCode;
import dev.headroom.cli.ledger.Ledger;
import dev.headroom.cli.session.Console;
import dev.headroom.dashboards.terminal.compare.ComparisonReport;
import dev.headroom.dashboards.terminal.compare.UnlikeRuns;
import dev.headroom.run.file.Json;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code headroom compare}. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    header = "Puts two runs side by side.",
    description =
        "Puts two runs side by side: throughput, work per request, latency, and what was promised"
            + " between them, if something was.",
    footer = {
      "",
      "Examples:",
      "  headroom compare runs/20261124-101500-stage-1 runs/20261124-101730-stage-1",
      "",
      "Exit codes: 0 done, 1 Headroom failed, 2 not a run."
    })
public final class CompareCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "BEFORE", description = "run directory")
  private Path before;

  @Parameters(index = "1", paramLabel = "AFTER", description = "run directory")
  private Path after;

  @Option(names = "--json", description = "print both diagnoses as JSON")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    Diagnosis one = StoredRun.open(before).diagnose();
    Diagnosis other = StoredRun.open(after).diagnose();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.documents().writeValueAsString(Map.of("before", one, "after", other)));
    } else {
      out.print(
          UnlikeRuns.note(
              StoredRun.open(before).load(), StoredRun.open(after).load(), Console.style()));
      out.print(
          ComparisonReport.render(
              one, other, Outcomes.promised(Ledger.folderOf(after), one, other), Console.style()));
    }
    out.flush();
    return ExitCode.DONE;
  }
}
