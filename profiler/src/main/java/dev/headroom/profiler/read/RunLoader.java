package dev.headroom.profiler.read;

import dev.headroom.profiler.responses.ResponseLogFormat;
import dev.headroom.profiler.responses.UnreadableLogException;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.RunDirectory;
import dev.headroom.run.RunReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Reads a run with its responses, whether they were reduced from the raw logs before or not. */
public final class RunLoader {
  private RunLoader() {}

  /**
   * The run as recorded so far. Where there are raw logs, responses are reduced from them anew, and
   * what was missing in them is among what the run lacks. They are left in the run, unless that may
   * only be read, its disk is full, or its {@code load} leads to another folder.
   *
   * @throws UnreadableLogException if a log is of an unknown version, or none
   */
  public static RecordedRun read(RunDirectory run) throws IOException {
    Map<Path, ResponseLogFormat> logs = LoadReduction.logs(run);
    if (logs.isEmpty()) {
      return Files.exists(run.responses())
          ? RunReader.read(run)
          : RunReader.read(run).withMissing(LoadReduction.reduce(run).gaps());
    }
    if (Files.isSymbolicLink(run.load())) {
      return readElsewhere(run, logs, new IOException(run.load() + " is a link"));
    }
    try {
      return read(run, logs, run.responses());
    } catch (IOException e) {
      return readElsewhere(run, logs, e);
    }
  }

  /**
   * Likewise, but the run is left as it is: responses are reduced into a file that is removed.
   *
   * @throws UnreadableLogException if a log is of an unknown version, or none
   */
  public static RecordedRun readOnly(RunDirectory run) throws IOException {
    Map<Path, ResponseLogFormat> logs = LoadReduction.logs(run);
    return logs.isEmpty()
        ? read(run)
        : readElsewhere(run, logs, new IOException(run + " is only read"));
  }

  private static RecordedRun read(
      RunDirectory run, Map<Path, ResponseLogFormat> logs, Path responses) throws IOException {
    LoadReduction reduction = LoadReduction.reduce(run, logs, responses);
    return RunReader.read(run, responses).withMissing(reduction.gaps());
  }

  /** With the responses in a temporary file. */
  private static RecordedRun readElsewhere(
      RunDirectory run, Map<Path, ResponseLogFormat> logs, IOException why) throws IOException {
    Path folder = temporaryFolder(why);
    Path responses = folder.resolve(run.responses().getFileName());
    try {
      return read(run, logs, responses);
    } catch (IOException e) {
      e.addSuppressed(why);
      throw e;
    } finally {
      Files.deleteIfExists(responses);
      Files.deleteIfExists(folder);
    }
  }

  private static Path temporaryFolder(IOException why) throws IOException {
    try {
      return Files.createTempDirectory("headroom-analysis");
    } catch (IOException e) {
      why.addSuppressed(e);
      throw why;
    }
  }
}
