package dev.headroom.dashboards.html.report;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.math.Quantity;
import dev.headroom.dashboards.Figures;
import dev.headroom.dashboards.html.Html;
import dev.headroom.dashboards.words.CauseWords;
import java.util.List;

/** Why the bottleneck is used as it is: every cause with the numbers behind it. */
final class WhySection {
  private WhySection() {}

  static void write(Diagnosis diagnosis, Html html) {
    List<Cause> causes = CauseWords.of(diagnosis);
    boolean works =
        diagnosis.verdict().full().filter(resource -> !resource.type().isSoft()).isPresent();
    if (causes.isEmpty() && !(works && diagnosis.verdict().kind() == Verdict.Kind.BOTTLENECK)) {
      return;
    }
    html.open("section").element("h2", "Why").newLine();
    if (causes.isEmpty()) {
      html.element("p", CauseWords.none(diagnosis)).newLine();
    }
    causes.forEach(cause -> cause(cause, html));
    html.close("section").newLine();
  }

  private static void cause(Cause cause, Html html) {
    html.open("article", "class", "cause").element("h3", CauseWords.headline(cause));
    html.open("p", "class", "muted").element("code", cause.rule());
    if (cause.strength() > 0) {
      html.text(", explains " + Figures.percent(cause.strength()) + " of " + cause.resource());
    }
    html.close("p");
    cause.subject().ifPresent(s -> html.open("pre").element("code", s).close("pre"));
    if (!cause.evidence().isEmpty()) {
      html.open("dl");
      cause.evidence().forEach(figure -> figure(figure, html));
      html.close("dl");
    }
    html.close("article").newLine();
  }

  /** Its code reads as words once the hyphens are spaces. */
  private static void figure(Quantity figure, Html html) {
    boolean ratio = figure.unit().equals(Quantity.RATIO);
    String value = Figures.rate(figure.value()) + (ratio ? "" : " " + figure.unit());
    html.element("dt", figure.code().replace('-', ' ')).element("dd", value);
  }
}
