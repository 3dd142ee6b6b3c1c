package dev.headroom.dashboards.html;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.dashboards.Causes;
import dev.headroom.dashboards.Figures;
import java.util.List;
import java.util.Map;

/** Why the bottleneck is used as it is: every cause with the numbers behind it. */
final class WhySection {
  private WhySection() {}

  static void write(Diagnosis diagnosis, Html html) {
    List<Cause> causes = Causes.of(diagnosis);
    if (causes.isEmpty()) {
      return;
    }
    html.open("section").element("h2", "Why").newLine();
    causes.forEach(cause -> cause(cause, html));
    html.close("section").newLine();
  }

  private static void cause(Cause cause, Html html) {
    html.open("article", "class", "cause").element("h3", cause.headline());
    html.open("p", "class", "muted").element("code", cause.rule());
    if (cause.strength() > 0) {
      html.text(", explains " + Figures.percent(cause.strength()) + " of " + cause.resource());
    }
    html.close("p");
    cause.subject().ifPresent(s -> html.open("pre").element("code", s).close("pre"));
    if (!cause.details().isEmpty()) {
      html.open("ul");
      cause.details().forEach(detail -> html.element("li", detail));
      html.close("ul");
    }
    if (!cause.evidence().isEmpty()) {
      html.open("dl");
      cause.evidence().entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(e -> html.element("dt", e.getKey()).element("dd", Figures.rate(e.getValue())));
      html.close("dl");
    }
    html.close("article").newLine();
  }
}
