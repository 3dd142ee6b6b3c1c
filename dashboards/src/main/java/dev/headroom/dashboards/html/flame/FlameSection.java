package dev.headroom.dashboards.html.flame;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.profile.FoldedStacks;
import dev.headroom.dashboards.Figures;
import dev.headroom.dashboards.html.Html;
import dev.headroom.run.file.Json;
import java.util.Optional;

/** The flame graph: its data here, its drawing in {@code flame.js}. */
public final class FlameSection {
  // Less than a pixel wide on any screen.
  private static final double MIN_SHARE = 0.0005;

  private FlameSection() {}

  public static void write(Diagnosis diagnosis, Optional<FoldedStacks> flame, Html html) {
    html.open("section", "id", "flame-graph").element("h2", "Flame graph of the JVM's CPU");
    if (flame.isEmpty() || flame.get().samples() == 0) {
      html.element("p", "No CPU profile of a JVM was recorded in this run.", "class", "muted");
      html.close("section").newLine();
      return;
    }
    html.open("p", "class", "muted")
        .text(Figures.rate(flame.get().samples()) + " samples. Wider is more CPU. ")
        .text("Select a frame to zoom in; the lowest bar zooms out.")
        .close("p");
    html.open("div", "class", "flame-tools");
    html.element("label", "Highlight ", "for", "flame-search");
    html.open("input", "id", "flame-search", "type", "search", "autocomplete", "off");
    html.element("button", "Reset", "id", "flame-reset", "type", "button");
    html.element("output", "", "id", "flame-found", "for", "flame-search").close("div");
    html.open("div", "id", "flame-scroll");
    html.open("div", "id", "flame", "role", "group", "aria-label", "Flame graph").close("div");
    html.close("div");
    html.element("p", "", "id", "flame-detail", "class", "muted", "aria-live", "polite");
    html.open("noscript").text("The flame graph needs JavaScript");
    html.text(
        diagnosis.why().frames().isEmpty() ? "." : "; the frames by CPU stand in a table below.");
    html.close("noscript").newLine();
    html.open("script", "type", "application/json", "id", "flame-data");
    html.markup(json(FlameNode.of(flame.get(), MIN_SHARE))).close("script");
    html.close("section").newLine();
  }

  /** JSON that no text in it can end: within a script element only {@code <} could. */
  static String json(FlameNode node) {
    try {
      return Json.lines()
          .writeValueAsString(node)
          .replace("<", "\\u003c")
          .replace(">", "\\u003e")
          .replace("&", "\\u0026");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of names and numbers is always JSON", e);
    }
  }
}
