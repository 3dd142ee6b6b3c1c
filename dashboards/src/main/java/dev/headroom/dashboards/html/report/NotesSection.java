package dev.headroom.dashboards.html.report;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.dashboards.InjectorWords;
import dev.headroom.dashboards.html.Html;
import dev.headroom.dashboards.words.MissingWords;
import dev.headroom.dashboards.words.WarningWords;
import dev.headroom.run.Machine;
import dev.headroom.run.RecordedRun;
import java.util.List;

/** What to know before trusting the page, what was not there, and on what it was measured. */
final class NotesSection {
  private NotesSection() {}

  /** What to know before any figure of the target: before its response times, above all. */
  static void writeFirst(Diagnosis diagnosis, Html html) {
    list("Before you read on", "warning", WarningWords.confounders(diagnosis), html);
    InjectorWords.account(diagnosis.load().injector(), diagnosis.load().startLag())
        .ifPresent(account -> html.element("p", account, "class", "muted"));
  }

  static void write(Diagnosis diagnosis, RecordedRun run, Html html) {
    list("Before you trust this", "warning", WarningWords.others(diagnosis), html);
    List<String> missing =
        diagnosis.caveats().missing().stream().map(MissingWords::sentence).distinct().toList();
    list("Evidence that was not there", "muted", missing, html);
    Machine machine = run.manifest().injectorMachine();
    html.open("footer", "class", "muted");
    html.text(
        machine.cpuModel()
            + ", "
            + machine.logicalCores()
            + " cores, "
            + machine.operatingSystem()
            + "; CPU budgets by "
            + machine.budgets()
            + "; format "
            + diagnosis.schemaVersion());
    html.close("footer").newLine();
  }

  private static void list(String title, String style, List<String> sentences, Html html) {
    if (!sentences.isEmpty()) {
      html.open("section").element("h2", title).open("ul", "class", style);
      sentences.forEach(sentence -> html.element("li", sentence));
      html.close("ul").close("section").newLine();
    }
  }
}
