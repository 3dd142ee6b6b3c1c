package dev.headroom.profiler.read;

import dev.headroom.profiler.responses.UnreadableLogException;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.RunDirectory;
import dev.headroom.run.RunReader;
import java.io.IOException;
import java.nio.file.Files;

/** Reads a run with its responses, whether they were reduced from the raw logs before or not. */
public final class RunLoader {
  private RunLoader() {}

  /**
   * The run as recorded so far. Where there are raw logs, responses are reduced from them anew, and
   * what was missing in them is among what the run lacks.
   *
   * @throws UnreadableLogException if a log is of an unknown version, or none
   */
  public static RecordedRun read(RunDirectory run) throws IOException {
    if (LoadReduction.logs(run).isEmpty() && Files.exists(run.responses())) {
      return RunReader.read(run);
    }
    LoadReduction reduction = LoadReduction.reduce(run);
    return RunReader.read(run).withMissing(reduction.gaps());
  }
}
