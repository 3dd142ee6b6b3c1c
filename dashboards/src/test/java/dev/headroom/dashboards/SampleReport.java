package dev.headroom.dashboards;

import dev.headroom.analysis.math.Interval;
import dev.headroom.analysis.promise.PromisedGain;
import dev.headroom.dashboards.html.report.HtmlReport;
import dev.headroom.dashboards.terminal.TerminalStyle;
import dev.headroom.dashboards.terminal.report.TerminalReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Writes one of each report into a folder, to look at: {@code SampleReport FOLDER}. */
public final class SampleReport {
  private SampleReport() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    for (int width : new int[] {60, 80, 100, 120}) {
      String page =
          TerminalReport.render(
              new SampleDiagnosis().build(),
              Optional.of("separate-database promised 1.74×, measured 1.69×"),
              new TerminalStyle(width, width != 80, width != 80));
      Files.writeString(folder.resolve("terminal-" + width + ".txt"), page);
    }
    Files.writeString(
        folder.resolve("report.html"),
        HtmlReport.render(
            new SampleDiagnosis().build(),
            SampleRun.of("a processor of 2.4 GHz"),
            Optional.of(applied()),
            Optional.of(SampleStacks.of())));
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
