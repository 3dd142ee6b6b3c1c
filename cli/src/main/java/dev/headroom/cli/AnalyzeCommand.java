package dev.headroom.cli;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.run.RunDirectory;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code headroom analyze}. */
@Command(
    name = "analyze",
    mixinStandardHelpOptions = true,
    header = "Diagnoses a recorded run anew.",
    description =
        "Diagnoses a recorded run anew, also one that was broken off, and writes its diagnosis.json"
            + " and report.html.",
    footer = {
      "",
      "Examples:",
      "  headroom analyze runs/20261124-101500-stage-1",
      "  headroom analyze --json runs/20261124-101500-stage-1 | jq .verdict",
      "",
      "Exit codes: 0 done, 1 Headroom failed, 2 not a run, 3 goal missed, 4 inconclusive."
    })
final class AnalyzeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "RUN", description = "run directory")
  private Path run;

  @Option(names = "--json", description = "print the diagnosis as JSON")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    Diagnosis diagnosis = RunFolder.diagnose(run);
    Outcomes.print(spec.commandLine().getOut(), diagnosis, RunDirectory.open(run), json);
    return Outcomes.exitCode(diagnosis);
  }
}
