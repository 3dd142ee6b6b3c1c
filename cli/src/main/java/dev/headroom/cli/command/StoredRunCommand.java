package dev.headroom.cli.command;

import dev.headroom.analysis.diagnosis.Diagnosis;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What commands share that print the diagnosis of one recorded run. */
abstract class StoredRunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "RUN", description = "run directory")
  private Path run;

  @Option(names = "--json", description = "print the diagnosis as JSON")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    StoredRun stored = StoredRun.open(run);
    Diagnosis diagnosis = diagnosis(stored);
    Outcomes.print(spec.commandLine().getOut(), diagnosis, stored.directory(), json);
    return exitCode(diagnosis);
  }

  abstract Diagnosis diagnosis(StoredRun stored) throws IOException;

  abstract int exitCode(Diagnosis diagnosis);
}
