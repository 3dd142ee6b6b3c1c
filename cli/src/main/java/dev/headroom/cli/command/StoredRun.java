package dev.headroom.cli.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.cli.failure.RefusedException;
import dev.headroom.cli.measure.Conclusion;
import dev.headroom.dashboards.RunHistory;
import dev.headroom.dashboards.terminal.TerminalStyle;
import dev.headroom.dashboards.terminal.compare.UnlikeRuns;
import dev.headroom.dashboards.terminal.report.TerminalReport;
import dev.headroom.profiler.responses.UnreadableLogException;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.RunDirectory;
import dev.headroom.run.file.BoundedFile;
import dev.headroom.run.file.Json;
import dev.headroom.run.file.RunFormatException;
import dev.headroom.run.load.ResponseWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A recorded run that a user names. */
public final class StoredRun {
  private final RunDirectory directory;

  private StoredRun(RunDirectory directory) {
    this.directory = directory;
  }

  /**
   * @throws RunFormatException if it is no run
   */
  public static StoredRun open(Path folder) throws IOException {
    return new StoredRun(RunDirectory.open(folder));
  }

  public RunDirectory directory() {
    return directory;
  }

  /** All that was recorded. */
  public RecordedRun read() throws IOException {
    try {
      return Conclusion.read(directory);
    } catch (UnreadableLogException e) {
      throw new RefusedException(e.getMessage());
    }
  }

  /** Diagnoses it anew, and writes diagnosis and report. */
  public Diagnosis diagnose() throws IOException {
    try {
      return Conclusion.draw(directory, System.err::println);
    } catch (UnreadableLogException e) {
      throw new RefusedException(e.getMessage());
    }
  }

  /** The diagnosis as stored; drawn anew where there is none, or none of this release. */
  public Diagnosis diagnosis() throws IOException {
    Optional<Diagnosis> stored = stored();
    return stored.isPresent() ? stored.get() : diagnose();
  }

  /** The diagnosis as stored; empty where there is none, or none of this release. */
  public Optional<Diagnosis> stored() throws IOException {
    if (Files.isRegularFile(directory.diagnosis())) {
      try {
        Diagnosis stored =
            Json.documents().readValue(BoundedFile.read(directory.diagnosis()), Diagnosis.class);
        if (stored != null
            && Diagnosis.SCHEMA_VERSION.equals(stored.schemaVersion())
            && isWhole(stored)) {
          return Optional.of(stored);
        }
      } catch (JsonProcessingException | RunFormatException e) {
        // Derived data: as good as missing.
      }
    }
    return Optional.empty();
  }

  /** Whether it can be shown: somebody may have left something out of the file. */
  private static boolean isWhole(Diagnosis stored) {
    try {
      return !TerminalReport.render(stored, RunHistory.NONE, TerminalStyle.plain()).isEmpty();
    } catch (RuntimeException e) {
      return false;
    }
  }

  /** What it loaded, and with which requests, as far as its diagnosis was drawn. */
  UnlikeRuns.Load load() throws IOException {
    RecordedRun run = Conclusion.read(directory);
    Set<String> requests =
        run.responses().stream().map(ResponseWindow::request).collect(Collectors.toSet());
    return new UnlikeRuns.Load(run.manifest().target(), requests);
  }
}
