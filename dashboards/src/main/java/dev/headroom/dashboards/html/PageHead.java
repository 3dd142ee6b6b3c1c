package dev.headroom.dashboards.html;

import java.util.Optional;

/** How every page begins: its style, and a policy by which it makes no request to anywhere. */
public final class PageHead {
  private static final String NOTHING_ELSE =
      "default-src 'none'; base-uri 'none'; form-action 'none'; style-src ";

  private PageHead() {}

  /**
   * Writes the head of a page.
   *
   * @param script that the page will have; it may run no other
   */
  public static void write(String title, Asset style, Optional<Asset> script, Html html) {
    String policy =
        NOTHING_ELSE
            + style.policySource()
            + script.map(allowed -> "; script-src " + allowed.policySource()).orElse("");
    html.markup("<!DOCTYPE html>\n").open("html", "lang", "en").newLine();
    html.open("head").newLine();
    html.open("meta", "charset", "utf-8").newLine();
    html.open("meta", "http-equiv", "Content-Security-Policy", "content", policy).newLine();
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.open("meta", "name", "referrer", "content", "no-referrer");
    html.open("meta", "name", "color-scheme", "content", "light dark").newLine();
    html.element("title", title).newLine();
    html.open("style").markup(style.content()).close("style").newLine();
    html.close("head").newLine();
  }
}
