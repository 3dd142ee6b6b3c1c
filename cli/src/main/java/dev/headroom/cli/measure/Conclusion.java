package dev.headroom.cli.measure;

import dev.headroom.analysis.Analyser;
import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.promise.TrackRecord;
import dev.headroom.cli.failure.FailureLine;
import dev.headroom.cli.ledger.Ledger;
import dev.headroom.cli.ledger.RunHistories;
import dev.headroom.dashboards.html.report.HtmlReport;
import dev.headroom.profiler.read.RunLoader;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.RunDirectory;
import dev.headroom.run.RunReader;
import dev.headroom.run.file.AtomicFile;
import dev.headroom.run.file.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** From a run directory to its diagnosis and report, which are left in it. */
public final class Conclusion {
  private Conclusion() {}

  /**
   * Derives everything anew from what was recorded.
   *
   * @param told what could not be stored, and why, where the run may only be read or the disk is
   *     full; the diagnosis is none the worse for it
   */
  public static Diagnosis draw(RunDirectory run, Consumer<String> told) throws IOException {
    RecordedRun recorded = read(run);
    TrackRecord past = Ledger.beside(run.root()).before(run.manifest().id());
    Diagnosis diagnosis = Analyser.analyse(recorded, past);
    try {
      AtomicFile.write(run.diagnosis(), Json.documents().writeValueAsBytes(diagnosis));
      report(run, diagnosis, recorded);
    } catch (IOException e) {
      told.accept(
          "headroom: diagnosis.json and report.html of "
              + run
              + " were not written ("
              + FailureLine.reason(e)
              + "); 'headroom analyze' writes them once that is possible, or in a copy of the run");
    }
    return diagnosis;
  }

  /** Writes the report anew, once more is known beside the run. */
  public static void report(RunDirectory run, Diagnosis diagnosis) throws IOException {
    report(run, diagnosis, RunReader.read(run));
  }

  private static void report(RunDirectory run, Diagnosis diagnosis, RecordedRun recorded)
      throws IOException {
    String page = HtmlReport.render(diagnosis, recorded, RunHistories.of(run));
    AtomicFile.write(run.report(), page.getBytes(StandardCharsets.UTF_8));
  }

  /** As {@link RunLoader#read}. */
  public static RecordedRun read(RunDirectory run) throws IOException {
    return RunLoader.read(run);
  }
}
