package dev.headroom.analysis.gate.sample;

import java.util.Comparator;
import java.util.Optional;

/**
 * One thing that runs are compared by. Written {@code p99} or {@code p99 GET /items}.
 *
 * @param metric which
 * @param request whose; empty for all requests together
 */
public record CheckId(GateMetric metric, String request) implements Comparable<CheckId> {
  private static final Comparator<CheckId> ORDER =
      Comparator.comparing(CheckId::request).thenComparing(CheckId::metric);

  public CheckId {
    request = request == null ? "" : request.strip();
  }

  /** Of all requests together. */
  public static CheckId of(GateMetric metric) {
    return new CheckId(metric, "");
  }

  /** Reads the written form; empty if its metric is not known. */
  public static Optional<CheckId> parse(String text) {
    int space = text.indexOf(' ');
    String code = space < 0 ? text : text.substring(0, space);
    String request = space < 0 ? "" : text.substring(space + 1);
    return GateMetric.find(code).map(metric -> new CheckId(metric, request));
  }

  @Override
  public int compareTo(CheckId other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return request.isEmpty() ? metric.code() : metric.code() + " " + request;
  }
}
