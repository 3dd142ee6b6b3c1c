package dev.headroom.cli;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.cli.failure.Refusal;
import dev.headroom.cli.loop.Conclusion;
import dev.headroom.dashboards.terminal.compare.UnlikeRuns;
import dev.headroom.profiler.responses.UnreadableLogException;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.RunDirectory;
import dev.headroom.run.RunReader;
import dev.headroom.run.load.ResponseWindow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** Opens runs that a user names. */
final class RunFolder {
  private RunFolder() {}

  /** Diagnoses a recorded run anew. */
  static Diagnosis diagnose(Path folder) throws IOException {
    try {
      return Conclusion.draw(RunDirectory.open(folder));
    } catch (UnreadableLogException e) {
      throw new Refusal(e.getMessage());
    }
  }

  /** What a run loaded, and with which requests, as far as its diagnosis was drawn. */
  static UnlikeRuns.Load load(Path folder) throws IOException {
    RecordedRun run = RunReader.read(RunDirectory.open(folder));
    Set<String> requests =
        run.responses().stream().map(ResponseWindow::request).collect(Collectors.toSet());
    return new UnlikeRuns.Load(run.manifest().target(), requests);
  }

  /** The folder of runs in which a run lies. */
  static Path runs(Path folder) {
    Path parent = folder.toAbsolutePath().normalize().getParent();
    return parent == null ? folder : parent;
  }
}
