package dev.headroom.cli.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a release of Gatling reports of a log of its own; how it was made stands beside the logs.
 */
record OwnReport(Map<String, List<Double>> rows, Map<String, Boolean> assertions) {
  private static final Pattern ASSERTION = Pattern.compile("(.*) : (true|false) \\(actual : .*\\)");

  static OwnReport of(String version) throws IOException {
    Map<String, List<Double>> rows = new HashMap<>();
    Map<String, Boolean> assertions = new LinkedHashMap<>();
    String file = "/dev/headroom/profiler/responses/gatling/report-" + version + ".txt";
    try (InputStream in = OwnReport.class.getResourceAsStream(file)) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        List<String> cells = Arrays.asList(line.split("\t"));
        Matcher assertion = ASSERTION.matcher(line);
        if (assertion.matches()) {
          assertions.put(assertion.group(1), Boolean.parseBoolean(assertion.group(2)));
        } else if (cells.size() > 1) {
          rows.put(
              cells.get(0),
              cells.subList(1, cells.size()).stream().map(Double::parseDouble).toList());
        }
      }
    }
    return new OwnReport(rows, assertions);
  }

  /**
   * Of a request: number in all, ok and failed, mean per second, least, greatest, mean and standard
   * deviation of the response times in ms.
   */
  List<Double> row(String request) {
    assertThat(rows).containsKey(request);
    return rows.get(request);
  }

  /** The name of a request without its groups. */
  static String last(String name) {
    return name.substring(name.lastIndexOf('/') + 1).trim();
  }
}
