package dev.headroom.profiler.collect.prometheus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One sample of Prometheus' text format, version 0.0.4.
 *
 * @param name metric's name
 * @param labels possibly none
 * @param value finite
 */
record PrometheusText(String name, Map<String, String> labels, double value) {
  PrometheusText {
    labels = Map.copyOf(labels);
  }

  /** All samples of a page; lines that are none, or have no finite value, are passed over. */
  static List<PrometheusText> parse(String page) {
    List<PrometheusText> samples = new ArrayList<>();
    page.lines().forEach(line -> new Line(line).sample().ifPresent(samples::add));
    return samples;
  }

  /** Reads a line from left to right; a regular expression overflows the stack on long labels. */
  private static final class Line {
    /** A time, and what OpenMetrics puts behind a sample as its example. */
    private static final Pattern REST = Pattern.compile("(-?[0-9.]+)?\\s*(#.*)?");

    private final String text;
    private int at;

    Line(String text) {
      this.text = text.strip();
    }

    Optional<PrometheusText> sample() {
      String name = name();
      Map<String, String> labels = new HashMap<>();
      if (name.isEmpty() || (skipped('{') && !labels(labels))) {
        return Optional.empty();
      }
      double value = number(word());
      skipBlanks();
      return Double.isFinite(value) && REST.matcher(text.substring(at)).matches()
          ? Optional.of(new PrometheusText(name, labels, value))
          : Optional.empty();
    }

    /** Reads up to the closing brace; false if there is none. */
    private boolean labels(Map<String, String> into) {
      while (!skipped('}')) {
        String label = name();
        if (label.isEmpty() || !skipped('=') || !skipped('"')) {
          return false;
        }
        Optional<String> value = quoted();
        if (value.isEmpty()) {
          return false;
        }
        into.put(label, value.get());
        skipped(',');
      }
      return true;
    }

    /** Reads up to the closing quotation mark; empty if there is none. */
    private Optional<String> quoted() {
      StringBuilder value = new StringBuilder();
      while (at < text.length()) {
        char c = text.charAt(at++);
        if (c == '"') {
          return Optional.of(value.toString());
        }
        if (c == '\\' && at < text.length()) {
          char escaped = text.charAt(at++);
          value.append(escaped == 'n' ? '\n' : escaped);
        } else {
          value.append(c);
        }
      }
      return Optional.empty();
    }

    private String name() {
      skipBlanks();
      int begin = at;
      while (at < text.length() && isOfName(text.charAt(at))) {
        at++;
      }
      return text.substring(begin, at);
    }

    private static boolean isOfName(char c) {
      return c >= 'a' && c <= 'z'
          || c >= 'A' && c <= 'Z'
          || c >= '0' && c <= '9'
          || c == '_'
          || c == ':';
    }

    private String word() {
      skipBlanks();
      int begin = at;
      while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      return text.substring(begin, at);
    }

    private boolean skipped(char wanted) {
      skipBlanks();
      boolean isThere = at < text.length() && text.charAt(at) == wanted;
      at += isThere ? 1 : 0;
      return isThere;
    }

    private void skipBlanks() {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }

    /** NaN for what is no number. */
    private static double number(String word) {
      try {
        return Double.parseDouble(word);
      } catch (NumberFormatException e) {
        return Double.NaN;
      }
    }
  }
}
