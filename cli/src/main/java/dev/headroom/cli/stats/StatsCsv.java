package dev.headroom.cli.stats;

import java.util.Locale;
import java.util.Map;

/**
 * The figures of all requests as comma-separated values (RFC 4180), times in milliseconds, with
 * three decimals where they are known to the microsecond.
 */
final class StatsCsv {
  private static final String HEADER =
      "request,ok,failed,requests_per_second,min,mean,sd,p50,p75,p90,p95,p99,p99_9,max";

  private StatsCsv() {}

  static String of(LogStats stats) {
    StringBuilder csv = new StringBuilder(HEADER).append("\r\n");
    line("all requests", stats.all(), stats, csv);
    for (Map.Entry<String, RequestStats> request : stats.requests().entrySet()) {
      line(request.getKey(), request.getValue(), stats, csv);
    }
    return csv.toString();
  }

  private static void line(String name, RequestStats request, LogStats stats, StringBuilder csv) {
    RequestStats.Times all = request.all();
    csv.append('"').append(name.replace("\"", "\"\"")).append('"');
    csv.append(',').append(request.ok().count()).append(',').append(request.failed().count());
    csv.append(String.format(Locale.ROOT, ",%.3f", all.count() / stats.seconds()));
    csv.append(',').append(all.percentile(0));
    csv.append(',').append(all.millis(all.times().meanMicros()));
    csv.append(',').append(all.millis(all.times().standardDeviationMicros()));
    for (double percentile : new double[] {50, 75, 90, 95, 99, 99.9, 100}) {
      csv.append(',').append(all.percentile(percentile));
    }
    csv.append("\r\n");
  }
}
