package dev.headroom.dashboards.html.load;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.evidence.jvm.StateTime;
import dev.headroom.analysis.evidence.latency.LatencyGrowth;
import dev.headroom.dashboards.Figures;
import dev.headroom.dashboards.html.Html;
import dev.headroom.dashboards.words.LatencyWords;
import dev.headroom.dashboards.words.StateWords;
import java.util.List;
import java.util.Locale;

/**
 * Where a request's time goes: a bar from low load to the knee for each component, and one for each
 * state at the knee.
 */
public final class GrowthSection {
  private GrowthSection() {}

  /** Adds the section; nothing where there is nothing to show. */
  public static void write(Diagnosis diagnosis, Html html) {
    growth(diagnosis.why().growth(), html);
    states(diagnosis.why().states(), html);
  }

  private static void growth(List<LatencyGrowth> growth, Html html) {
    if (growth.isEmpty()) {
      return;
    }
    double longest =
        growth.stream().mapToDouble(p -> Math.max(p.kneeSeconds(), p.lowSeconds())).max().orElse(0);
    open("Where a request's time grew", "ms per request, low load → knee", "Component", html);
    growth.forEach(
        part ->
            row(
                LatencyWords.name(part.component()),
                Figures.millis(part.lowSeconds()) + " → " + Figures.millis(part.kneeSeconds()),
                Math.min(part.lowSeconds(), part.kneeSeconds()) / longest,
                part.kneeSeconds() / longest,
                html));
    close(html);
  }

  private static void states(List<StateTime> states, Html html) {
    if (states.isEmpty()) {
      return;
    }
    double longest = states.get(0).seconds();
    open(
        "What is done for a request at the knee",
        "ms per request, by what the JVM's threads do",
        "State",
        html);
    states.forEach(
        time ->
            row(
                StateWords.name(time.state()),
                Figures.millis(time.seconds()),
                0,
                time.seconds() / longest,
                html));
    close(html);
  }

  private static void open(String title, String caption, String column, Html html) {
    html.open("section", "class", "card").element("h2", title);
    html.open("table", "class", "growth").element("caption", caption);
    html.open("thead").open("tr").element("th", column, "scope", "col");
    html.element("th", "Time", "scope", "col")
        .element("th", "ms", "scope", "col", "class", "number");
    html.close("tr").close("thead").open("tbody").newLine();
  }

  private static void close(Html html) {
    html.close("tbody").close("table").close("section").newLine();
  }

  private static void row(String name, String figures, double low, double grown, Html html) {
    html.open("tr").element("th", name, "scope", "row").open("td", "class", "bar");
    String label = name + ": " + figures + " ms";
    html.open("svg", "role", "img", "aria-label", label, "width", "100%", "height", "18");
    bar("grown", grown, html);
    bar("low", low, html);
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
