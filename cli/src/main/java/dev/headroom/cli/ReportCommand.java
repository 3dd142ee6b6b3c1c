package dev.headroom.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.run.RunDirectory;
import dev.headroom.run.file.BoundedFile;
import dev.headroom.run.file.Json;
import dev.headroom.run.file.RunFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
final class ReportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "RUN", description = "run directory")
  private Path run;

  @Option(names = "--json", description = "print the diagnosis as JSON")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    RunDirectory directory = RunDirectory.open(run);
    Outcomes.print(spec.commandLine().getOut(), stored(directory), directory, json);
    return ExitCode.DONE;
  }

  /** The stored diagnosis; drawn anew where there is none, or none that this release can read. */
  private Diagnosis stored(RunDirectory directory) throws IOException {
    if (Files.isRegularFile(directory.diagnosis())) {
      try {
        Diagnosis stored =
            Json.documents().readValue(BoundedFile.read(directory.diagnosis()), Diagnosis.class);
        if (stored != null
            && Diagnosis.SCHEMA_VERSION.equals(stored.schemaVersion())
            && stored.verdict() != null) {
          return stored;
        }
      } catch (JsonProcessingException | RunFormatException e) {
        // Derived data: as good as missing.
      }
    }
    return RunFolder.diagnose(run);
  }
}
