package dev.headroom.run.load;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Tag of a histogram line: outcome and request, such as {@code ok|GET+%2Fposts%2F%7Bid%7D} or
 * {@code ko-timeout|…}; a {@code ko} alone tells no kind. The format forbids commas, spaces and
 * line breaks in tags, hence the form encoding.
 *
 * @param failure its kind; empty of expected responses
 */
record ResponseTag(String request, Optional<FailureKind> failure) {
  private static final String OK = "ok";
  private static final String FAILED = "ko";
  private static final String OF_KIND = "ko-";

  static ResponseTag parse(String text) {
    int bar = text == null ? -1 : text.indexOf('|');
    if (bar < 0) {
      return new ResponseTag(text == null ? "" : text, Optional.empty());
    }
    String request = URLDecoder.decode(text.substring(bar + 1), StandardCharsets.UTF_8);
    String outcome = text.substring(0, bar);
    return new ResponseTag(
        request, outcome.equals(OK) ? Optional.empty() : Optional.of(failure(outcome)));
  }

  private static FailureKind failure(String outcome) {
    return outcome.startsWith(OF_KIND)
        ? FailureKind.fromCode(outcome.substring(OF_KIND.length()))
        : FailureKind.OTHER;
  }

  @Override
  public String toString() {
    return failure.map(ResponseTag::outcome).orElse(OK)
        + "|"
        + URLEncoder.encode(request, StandardCharsets.UTF_8);
  }

  private static String outcome(FailureKind kind) {
    return kind == FailureKind.OTHER ? FAILED : OF_KIND + kind.code();
  }
}
