package dev.headroom.dashboards;

import dev.headroom.analysis.math.Interval;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.promise.CutEffect;
import dev.headroom.analysis.promise.PromisedGain;
import dev.headroom.analysis.promise.Proof;
import dev.headroom.dashboards.html.report.HtmlReport;
import dev.headroom.dashboards.terminal.TerminalStyle;
import dev.headroom.dashboards.terminal.report.TerminalReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Writes one of each report into a folder, to look at: {@code SampleReport FOLDER}. */
public final class SampleReport {
  /** What is known of the run beside the sample's recording. */
  public static final RunHistory HISTORY =
      new RunHistory(Optional.of(applied()), Optional.of(proof()));

  private SampleReport() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    for (int width : new int[] {60, 80, 100, 120}) {
      String page =
          TerminalReport.render(
              new SampleDiagnosis().build(),
              HISTORY,
              new TerminalStyle(width, width != 80, width != 80));
      Files.writeString(folder.resolve("terminal-" + width + ".txt"), page);
    }
    Files.writeString(
        folder.resolve("report.html"),
        HtmlReport.render(
            new SampleDiagnosis().build(),
            SampleRun.of("a processor of 2.4 GHz"),
            HISTORY,
            Optional.of(SampleStacks.of())));
  }

  private static Proof proof() {
    ResourceId pool = new ResourceId("box-1", ResourceType.CONNECTION_POOL);
    return new Proof(
        List.of(
            new CutEffect(SampleDiagnosis.CPU, 0.3, 0.255, new Interval(0.83, 0.86, 0.89)),
            new CutEffect(pool, 20, 17, new Interval(0.97, 1, 1.02))));
  }

  private static AppliedRemedy applied() {
    return new AppliedRemedy(
        "separate-database",
        new SampleDiagnosis().build().run().id(),
        new PromisedGain(
            new Interval(240, 248, 256),
            new Interval(398, 432, 466),
            new Interval(421, 431, 440),
            Optional.of(new Interval(1.62, 1.69, 1.76))));
  }
}
