package dev.headroom.profiler.collect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One sample of Prometheus' text format, version 0.0.4.
 *
 * @param name metric's name
 * @param labels possibly none
 */
record PrometheusText(String name, Map<String, String> labels, double value) {
  private static final Pattern SAMPLE =
      Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})?\\s+(\\S+)(?:\\s+-?\\d+)?");
  private static final Pattern LABEL =
      Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\]|\\\\.)*)\"");

  PrometheusText {
    labels = Map.copyOf(labels);
  }

  /** All samples of a page; lines that are none are passed over. */
  static List<PrometheusText> parse(String page) {
    List<PrometheusText> samples = new ArrayList<>();
    for (String line : page.split("\n")) {
      Matcher sample = SAMPLE.matcher(line.strip());
      if (!line.startsWith("#") && sample.matches()) {
        number(sample.group(3), samples, sample.group(1), labels(sample.group(2)));
      }
    }
    return samples;
  }

  private static void number(
      String text, List<PrometheusText> samples, String name, Map<String, String> labels) {
    try {
      samples.add(new PrometheusText(name, labels, Double.parseDouble(text)));
    } catch (NumberFormatException e) {
      // "+Inf" and the like are no figures that are used here.
    }
  }

  private static Map<String, String> labels(String text) {
    Map<String, String> labels = new TreeMap<>();
    if (text != null) {
      Matcher label = LABEL.matcher(text);
      while (label.find()) {
        labels.put(
            label.group(1),
            label.group(2).replace("\\\"", "\"").replace("\\n", "\n").replace("\\\\", "\\"));
      }
    }
    return labels;
  }
}
