package dev.headroom.dashboards.html.report;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.evidence.LatencyGrowth;
import dev.headroom.dashboards.Figures;
import dev.headroom.dashboards.html.Html;
import dev.headroom.dashboards.words.LatencyWords;
import java.util.Locale;

/** Where a request's time grew: a bar from low load to the knee for each component. */
final class GrowthSection {
  private GrowthSection() {}

  static void write(Diagnosis diagnosis, Html html) {
    if (diagnosis.why().growth().isEmpty()) {
      return;
    }
    double longest =
        diagnosis.why().growth().stream()
            .mapToDouble(p -> Math.max(p.kneeSeconds(), p.lowSeconds()))
            .max()
            .orElse(0);
    html.open("section", "class", "card").element("h2", "Where a request's time grew");
    html.open("table", "class", "growth").element("caption", "ms per request, low load → knee");
    html.open("thead").open("tr").element("th", "Component", "scope", "col");
    html.element("th", "Time", "scope", "col")
        .element("th", "ms", "scope", "col", "class", "number");
    html.close("tr").close("thead").open("tbody").newLine();
    diagnosis.why().growth().forEach(growth -> row(growth, longest, html));
    html.close("tbody").close("table").close("section").newLine();
  }

  private static void row(LatencyGrowth growth, double longest, Html html) {
    String figures =
        Figures.millis(growth.lowSeconds()) + " → " + Figures.millis(growth.kneeSeconds());
    html.open("tr")
        .element("th", LatencyWords.name(growth.component()), "scope", "row")
        .open("td", "class", "bar");
    String label = LatencyWords.name(growth.component()) + ": " + figures + " ms";
    html.open("svg", "role", "img", "aria-label", label, "width", "100%", "height", "18");
    bar("grown", growth.kneeSeconds() / longest, html);
    bar("low", Math.min(growth.lowSeconds(), growth.kneeSeconds()) / longest, html);
    html.close("svg").close("td").element("td", figures, "class", "number");
    html.close("tr").newLine();
  }

  private static void bar(String style, double share, Html html) {
    if (share > 0) {
      String width = String.format(Locale.ROOT, "%.2f%%", 100 * Math.min(1, share));
      html.open("rect", "class", style, "y", "3", "height", "12", "width", width).close("rect");
    }
  }
}
