package dev.headroom.cli.command;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.cli.failure.ExitCode;
import java.io.IOException;
import picocli.CommandLine.Command;

/** {@code headroom report}. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    header = "Prints the report of a run.",
    footer = {
      "",
      "Examples:",
      "  headroom report runs/20261124-101500-stage-1",
      "  headroom report --json runs/20261124-101500-stage-1",
      "",
      "Exit codes: 0 done, 1 Headroom failed, 2 not a run."
    })
public final class ReportCommand extends StoredRunCommand {
  @Override
  Diagnosis diagnosis(StoredRun stored) throws IOException {
    return stored.diagnosis();
  }

  @Override
  int exitCode(Diagnosis diagnosis) {
    return ExitCode.DONE;
  }
}
