package dev.headroom.run.load;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Tag of a histogram line: outcome and request, such as {@code ok|GET+%2Fposts%2F%7Bid%7D}. The
 * format forbids commas, spaces and line breaks in tags, hence the form encoding.
 */
record ResponseTag(String request, boolean ok) {
  static ResponseTag parse(String text) {
    int bar = text == null ? -1 : text.indexOf('|');
    if (bar < 0) {
      return new ResponseTag(text == null ? "" : text, true);
    }
    String request = URLDecoder.decode(text.substring(bar + 1), StandardCharsets.UTF_8);
    return new ResponseTag(request, text.substring(0, bar).equals("ok"));
  }

  @Override
  public String toString() {
    return (ok ? "ok|" : "ko|") + URLEncoder.encode(request, StandardCharsets.UTF_8);
  }
}
