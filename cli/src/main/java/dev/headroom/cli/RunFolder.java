package dev.headroom.cli;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.cli.failure.Refusal;
import dev.headroom.cli.loop.Conclusion;
import dev.headroom.profiler.gatling.UnreadableLogException;
import dev.headroom.run.RunDirectory;
import java.io.IOException;
import java.nio.file.Path;

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

  /** The folder of runs in which a run lies. */
  static Path runs(Path folder) {
    Path parent = folder.toAbsolutePath().normalize().getParent();
    return parent == null ? folder : parent;
  }
}
