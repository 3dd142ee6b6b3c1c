package dev.headroom.analysis.confounder;

import dev.headroom.analysis.diagnosis.Remark;
import dev.headroom.analysis.diagnosis.WarningCode;
import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.RunLayout;
import dev.headroom.run.metric.InjectorMetric;
import dev.headroom.run.metric.Metric;
import dev.headroom.run.series.Series;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Requests that are mostly answered by a redirect, such as to a page for signing in: each counts as
 * the answer that it is, unless a check says which status is right, and is quick for it.
 */
final class RedirectedAnswers implements Confounder {
  private static final double MOST = 0.5;
  private static final String REQUEST = "request";

  @Override
  public List<Remark<WarningCode>> look(RecordedRun run, List<Plateau> plateaus) {
    Map<String, Double> answers = byRequest(run, InjectorMetric.ANSWERS);
    Map<String, Double> redirects = byRequest(run, InjectorMetric.REDIRECTS);
    return redirects.entrySet().stream()
        .filter(redirected -> redirected.getValue() > MOST * answered(answers, redirected.getKey()))
        .map(
            redirected ->
                Remark.of(WarningCode.REDIRECTED)
                    .name(REQUEST, redirected.getKey())
                    .value(
                        "share",
                        redirected.getValue() / answered(answers, redirected.getKey()),
                        Quantity.RATIO))
        .toList();
  }

  /** Of a request whose answers nobody counted no share is known. */
  private static double answered(Map<String, Double> answers, String request) {
    return answers.getOrDefault(request, Double.POSITIVE_INFINITY);
  }

  private static Map<String, Double> byRequest(RecordedRun run, Metric metric) {
    Map<String, Double> counts = new TreeMap<>();
    run.seriesOf(RunLayout.INJECTOR, metric)
        .forEach(
            entry ->
                counts.merge(
                    entry.getKey().key().attributes().getOrDefault(REQUEST, ""),
                    last(entry.getValue()),
                    Double::sum));
    return counts;
  }

  private static double last(Series counter) {
    return counter.last().orElse(0.0);
  }
}
