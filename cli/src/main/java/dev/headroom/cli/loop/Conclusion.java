package dev.headroom.cli.loop;

import dev.headroom.analysis.Analyser;
import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.cli.failure.FailureLine;
import dev.headroom.cli.ledger.Ledger;
import dev.headroom.cli.ledger.Promise;
import dev.headroom.cli.ledger.SystemLabel;
import dev.headroom.dashboards.AppliedRemedy;
import dev.headroom.dashboards.html.report.HtmlReport;
import dev.headroom.profiler.read.RunLoader;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.RunDirectory;
import dev.headroom.run.RunReader;
import dev.headroom.run.file.AtomicFile;
import dev.headroom.run.file.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
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
    Diagnosis diagnosis = Analyser.analyse(recorded);
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

  /** Writes the report anew, once the ledger beside the run knows more. */
  static void report(RunDirectory run, Diagnosis diagnosis) throws IOException {
    report(run, diagnosis, RunReader.read(run));
  }

  private static void report(RunDirectory run, Diagnosis diagnosis, RecordedRun recorded)
      throws IOException {
    Optional<AppliedRemedy> applied =
        Ledger.beside(run.root())
            .lastFor(SystemLabel.of(run), diagnosis.run().id())
            .map(Promise::applied);
    String page = HtmlReport.render(diagnosis, recorded, applied);
    AtomicFile.write(run.report(), page.getBytes(StandardCharsets.UTF_8));
  }

  /** As {@link RunLoader#read}. */
  public static RecordedRun read(RunDirectory run) throws IOException {
    return RunLoader.read(run);
  }
}
