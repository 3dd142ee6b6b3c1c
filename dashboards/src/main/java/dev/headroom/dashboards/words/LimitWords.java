package dev.headroom.dashboards.words;

import dev.headroom.analysis.diagnosis.ResourceLimit;
import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.resource.SaturationMeter;
import dev.headroom.dashboards.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the ladder says of one resource, in words. */
public final class LimitWords {
  /** Consumers below this share are left out of the short phrase. */
  private static final double MIN_SHARE = 0.02;

  private LimitWords() {}

  /**
   * What a resource says of its saturation, and at which load that was: not that of its use. What
   * is full without any request is so at every load.
   */
  public static Optional<String> saturation(ResourceLimit limit) {
    List<String> parts = new ArrayList<>();
    if (limit.filledByBackground()) {
      boolean hidden = limit.demandPerRequest().estimate() <= 0;
      parts.add("full of background" + (hidden ? ", no request cost measured" : ""));
    }
    ofItself(limit.saturation()).ifPresent(parts::add);
    String when = limit.filledByBackground() ? "" : "at the knee: ";
    return parts.isEmpty() ? Optional.empty() : Optional.of(when + String.join("; ", parts));
  }

  /** What a resource says of its saturation, without the load at which that was. */
  public static Optional<String> ofItself(List<Quantity> saturation) {
    double periods = Quantity.valueIn(saturation, SaturationMeter.THROTTLED_PERIODS);
    double throttled = Quantity.valueIn(saturation, SaturationMeter.THROTTLED_TIME);
    double waiting = Quantity.valueIn(saturation, SaturationMeter.WAITING);
    if (periods >= 0) {
      String time = throttled >= 0 ? String.format(Locale.ROOT, "%.1f s/s, ", throttled) : "";
      return Optional.of(
          String.format(Locale.ROOT, "throttled %sin %.0f %% of periods", time, 100 * periods));
    }
    if (waiting >= 0) {
      String unit = saturation.get(0).unit();
      return Optional.of(String.format(Locale.ROOT, "%.0f %s wait for one", waiting, unit));
    }
    return saturation.stream().map(LimitWords::plain).reduce((a, b) -> a + ", " + b);
  }

  /** A figure for which there are no words here. */
  private static String plain(Quantity figure) {
    return figure.code() + " " + Figures.rate(figure.value()) + " " + figure.unit();
  }

  /** Who uses it, the largest first: {@code mariadbd 71 %, java 29 %}; empty where not known. */
  public static Optional<String> shares(ResourceLimit limit) {
    return limit.shares().isEmpty()
        ? Optional.empty()
        : Optional.of(
            limit.shares().entrySet().stream()
                .filter(share -> share.getValue() >= MIN_SHARE)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(share -> share.getKey() + " " + Figures.percent(share.getValue()))
                .collect(Collectors.joining(", ")));
  }

  /**
   * What one request needs of it, such as {@code 2.28 ms}; of a resource that is measured as a
   * rate, such as {@code 4,100 B}.
   */
  public static String demand(ResourceLimit limit) {
    return demand(limit, limit.demandPerRequest().estimate());
  }

  /** Likewise, of either end of its interval. */
  public static String demand(ResourceLimit limit, double demand) {
    String unit = limit.resource().type().unit();
    return limit.resource().type().isRate()
        ? Figures.rate(demand) + " " + unit.substring(0, unit.length() - 2)
        : Figures.millis(demand) + " ms";
  }
}
