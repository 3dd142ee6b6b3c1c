package dev.headroom.dashboards.html.report;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.profile.FoldedStacks;
import dev.headroom.dashboards.Phrases;
import dev.headroom.dashboards.RunHistory;
import dev.headroom.dashboards.html.Asset;
import dev.headroom.dashboards.html.Html;
import dev.headroom.dashboards.html.PageHead;
import dev.headroom.dashboards.html.flame.BindingProfile;
import dev.headroom.dashboards.html.flame.FlameSection;
import dev.headroom.dashboards.html.load.GrowthSection;
import dev.headroom.dashboards.html.load.LatencySection;
import dev.headroom.dashboards.html.load.PlateauSection;
import dev.headroom.dashboards.html.load.TrafficSection;
import dev.headroom.dashboards.html.load.UtilizationSection;
import dev.headroom.run.RecordedRun;
import java.util.Optional;

/** A diagnosis with its evidence as one HTML file that makes no request to anywhere. */
public final class HtmlReport {
  private static final Asset STYLE = Asset.named("report.css");
  private static final Asset SCRIPT = Asset.named("flame.js");

  private HtmlReport() {}

  /**
   * The page, with the CPU profile of the binding JVM if the run recorded one.
   *
   * @param history what is known of the run beside what was recorded
   */
  public static String render(Diagnosis diagnosis, RecordedRun run, RunHistory history) {
    return render(diagnosis, run, history, BindingProfile.of(diagnosis, run));
  }

  /**
   * The page.
   *
   * @param flame CPU samples to draw as a flame graph
   */
  public static String render(
      Diagnosis diagnosis, RecordedRun run, RunHistory history, Optional<FoldedStacks> flame) {
    Html html = new Html();
    String title = "Headroom: " + Phrases.target(diagnosis.run().target());
    PageHead.write(title, STYLE, Optional.of(SCRIPT), html);
    html.open("body").open("main").newLine();
    HeaderSection.write(diagnosis, html);
    NotesSection.writeFirst(diagnosis, html);
    history.proof().ifPresent(proof -> ProofSection.write(diagnosis, proof, html));
    history.applied().ifPresent(remedy -> PromiseSection.write(diagnosis, remedy, html));
    LadderSection.write(diagnosis, html);
    WhySection.write(diagnosis, html);
    RemedySection.write(diagnosis, html);
    html.open("div", "class", "charts").newLine();
    LatencySection.write(diagnosis, html);
    GrowthSection.write(diagnosis, html);
    UtilizationSection.write(diagnosis, run, html);
    html.close("div").newLine();
    FlameSection.write(diagnosis, flame, html);
    EvidenceSection.write(diagnosis, html);
    PlateauSection.write(diagnosis, html);
    TrafficSection.write(diagnosis, html);
    NotesSection.write(diagnosis, run, html);
    html.close("main").newLine();
    html.open("script").markup(SCRIPT.content()).close("script").newLine();
    return html.close("body").close("html").newLine().toString();
  }
}
