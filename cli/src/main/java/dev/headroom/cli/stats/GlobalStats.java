package dev.headroom.cli.stats;

import java.util.LinkedHashMap;
import java.util.Map;

/** A request's figures by the names that Gatling's {@code global_stats.json} had. */
final class GlobalStats {
  /** Gatling's own bounds and percentiles, unless its configuration says otherwise. */
  private static final int LOWER_BOUND = 800;

  private static final int HIGHER_BOUND = 1_200;
  private static final double[] PERCENTILES = {50, 75, 95, 99};

  private final RequestStats.Times all;
  private final RequestStats.Times ok;
  private final RequestStats.Times failed;
  private final double seconds;

  private GlobalStats(RequestStats stats, double seconds) {
    this.all = stats.all();
    this.ok = stats.ok();
    this.failed = stats.failed();
    this.seconds = seconds;
  }

  /**
   * Its content.
   *
   * @param name of the request
   * @param seconds length of the run
   */
  static Map<String, Object> of(String name, RequestStats stats, double seconds) {
    return new GlobalStats(stats, seconds).content(name);
  }

  private Map<String, Object> content(String name) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("name", name);
    content.put("numberOfRequests", each(RequestStats.Times::count));
    content.put("minResponseTime", each(RequestStats.Times::minMillis));
    content.put("maxResponseTime", each(RequestStats.Times::maxMillis));
    content.put("meanResponseTime", each(RequestStats.Times::meanMillis));
    content.put("standardDeviation", each(RequestStats.Times::standardDeviationMillis));
    for (int i = 0; i < PERCENTILES.length; i++) {
      double percentile = PERCENTILES[i];
      content.put("percentiles" + (i + 1), each(times -> times.percentileMillis(percentile)));
    }
    long quick = ok.below(LOWER_BOUND);
    long middling = ok.below(HIGHER_BOUND) - quick;
    content.put("group1", group("t < " + LOWER_BOUND + " ms", quick));
    content.put("group2", group(LOWER_BOUND + " ms <= t < " + HIGHER_BOUND + " ms", middling));
    content.put("group3", group("t >= " + HIGHER_BOUND + " ms", ok.count() - quick - middling));
    content.put("group4", group("failed", failed.count()));
    content.put("meanNumberOfRequestsPerSecond", each(times -> times.count() / seconds));
    return content;
  }

  /** A figure of some response times. */
  @FunctionalInterface
  private interface Figure {
    Number of(RequestStats.Times times);
  }

  private Map<String, Number> each(Figure figure) {
    Map<String, Number> each = new LinkedHashMap<>();
    each.put("total", figure.of(all));
    each.put("ok", figure.of(ok));
    each.put("ko", figure.of(failed));
    return each;
  }

  private Map<String, Object> group(String name, long count) {
    Map<String, Object> group = new LinkedHashMap<>();
    group.put("name", name);
    group.put("htmlName", name);
    group.put("count", count);
    group.put("percentage", 100.0 * count / all.count());
    return group;
  }
}
