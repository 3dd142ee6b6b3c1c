package dev.headroom.cli.gate.rule;

import dev.headroom.analysis.gate.Margins;
import dev.headroom.analysis.gate.sample.GateMetric;
import dev.headroom.cli.failure.RefusedException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Margins as they are written: {@code 5%}, {@code p99=10%}, {@code GET /items=20%}. */
final class MarginOption {
  private static final double PERCENT = 100;

  private MarginOption() {}

  /** A share of {@code 5%} or {@code 5}. */
  static double percent(String option, String text) {
    try {
      double percent = Double.parseDouble(text.strip().replaceFirst("%$", ""));
      if (percent > 0 && Double.isFinite(percent)) {
        return percent / PERCENT;
      }
    } catch (NumberFormatException e) {
      // As one that is not greater than 0.
    }
    throw new RefusedException(option + " " + text + ": write a per cent above 0, like 5%");
  }

  /** Margins with one more, {@code NAME=PERCENT}. */
  static Margins add(String text, Margins margins) {
    int equals = text.lastIndexOf('=');
    if (equals <= 0) {
      throw new RefusedException("--margin-of " + text + ": write it like p99=10%");
    }
    String name = text.substring(0, equals).strip();
    double share = percent("--margin-of " + name + "=", text.substring(equals + 1));
    Optional<GateMetric> metric = GateMetric.find(name);
    Map<GateMetric, Double> byMetric = new HashMap<>(margins.byMetric());
    Map<String, Double> byRequest = new HashMap<>(margins.byRequest());
    metric.ifPresentOrElse(m -> byMetric.put(m, share), () -> byRequest.put(name, share));
    return new Margins(margins.ratio(), margins.failed(), byMetric, byRequest);
  }
}
