package dev.headroom.cli.command;

import dev.headroom.analysis.diagnosis.Diagnosis;
import java.io.IOException;
import picocli.CommandLine.Command;

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
public final class AnalyzeCommand extends StoredRunCommand {
  @Override
  Diagnosis diagnosis(StoredRun stored) throws IOException {
    return stored.diagnose();
  }

  @Override
  int exitCode(Diagnosis diagnosis) {
    return Outcomes.exitCode(diagnosis);
  }
}
