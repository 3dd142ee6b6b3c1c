package dev.headroom.dashboards.html;

import dev.headroom.dashboards.ForeignText;

/** HTML as it is written; text and attribute values can only be added escaped. */
public final class Html {
  private final StringBuilder out = new StringBuilder();

  /** A begin tag; attributes as name, value, name, value … */
  public Html open(String tag, Object... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      out.append(escape(attributes[i + 1].toString())).append('"');
    }
    out.append('>');
    return this;
  }

  public Html close(String tag) {
    out.append("</").append(tag).append('>');
    return this;
  }

  public Html text(String text) {
    out.append(escape(text));
    return this;
  }

  /** An element that holds nothing but text. */
  public Html element(String tag, String text, Object... attributes) {
    return open(tag, attributes).text(text).close(tag);
  }

  /** What is HTML already: another part of the page, a style, a script. Never data. */
  public Html markup(String html) {
    out.append(html);
    return this;
  }

  public Html newLine() {
    out.append('\n');
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }

  /** Text that means itself, in content as well as between quotation marks of either sort. */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char c : ForeignText.harmless(text).toCharArray()) {
      switch (c) {
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '&' -> escaped.append("&amp;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
