package dev.headroom.load.times;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Which responses a histogram holds: {@code ok|GET+%2Fposts%2F%7Bid%7D}, or {@code ko|…} of those
 * that were not as expected. HdrHistogram's log forbids commas, spaces and line breaks in tags,
 * hence the form encoding.
 */
final class TimesTag {
  private TimesTag() {}

  static String of(String request, boolean isOk) {
    return (isOk ? "ok|" : "ko|") + URLEncoder.encode(request, StandardCharsets.UTF_8);
  }
}
