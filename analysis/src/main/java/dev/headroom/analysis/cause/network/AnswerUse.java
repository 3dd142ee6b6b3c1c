package dev.headroom.analysis.cause.network;

import dev.headroom.analysis.evidence.Evidence;
import dev.headroom.analysis.evidence.EvidenceView;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.RunLayout;
import dev.headroom.run.metric.InjectorMetric;
import dev.headroom.run.metric.Metric;
import dev.headroom.run.series.Series;
import dev.headroom.run.series.SeriesId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Answers to one kind of request at the knee, as the load generator got them.
 *
 * @param request which
 * @param bytesPerSecond of their bodies, as a reader gets them
 * @param bytesPerAnswer of one body
 * @param compressedShare what compression leaves of them, 0 … about 1; NaN where nobody tried
 */
record AnswerUse(
    String request, double bytesPerSecond, double bytesPerAnswer, double compressedShare) {

  /** The same kind of request, as two injectors got its answers. */
  private AnswerUse together(AnswerUse other) {
    double bytes = bytesPerSecond + other.bytesPerSecond;
    double answers = bytesPerSecond / bytesPerAnswer + other.bytesPerSecond / other.bytesPerAnswer;
    double compressed =
        bytesPerSecond * compressedShare + other.bytesPerSecond * other.compressedShare;
    return new AnswerUse(request, bytes, bytes / answers, compressed / bytes);
  }

  /** Of all kinds that were answered, those with the most bytes first. */
  record Uses() implements EvidenceView<List<AnswerUse>> {
    private static final String REQUEST = "request";

    @Override
    public List<AnswerUse> look(RecordedRun run, Evidence evidence) {
      return run
          .seriesOf(RunLayout.INJECTOR, InjectorMetric.ANSWER_BYTES)
          .map(bytes -> of(run, bytes.getKey(), bytes.getValue(), evidence.knee()))
          .filter(use -> use.bytesPerSecond() > 0)
          // Of each injector.
          .collect(
              Collectors.toMap(
                  AnswerUse::request, use -> use, AnswerUse::together, LinkedHashMap::new))
          .values()
          .stream()
          .sorted(Comparator.comparingDouble(AnswerUse::bytesPerSecond).reversed())
          .toList();
    }

    private static AnswerUse of(RecordedRun run, SeriesId id, Series bytes, Plateau knee) {
      double perSecond = rate(bytes, knee);
      double answers =
          beside(run, id, InjectorMetric.ANSWERS)
              .map(count -> rate(count, knee))
              .orElse(Double.NaN);
      return new AnswerUse(
          id.key().attribute(REQUEST).orElse(""),
          perSecond,
          perSecond / answers,
          last(run, id, InjectorMetric.COMPRESSED_BYTES)
              / last(run, id, InjectorMetric.TRIED_BYTES));
    }

    private static double rate(Series series, Plateau knee) {
      return series.rate(knee.usedFromSeconds(), knee.endSeconds());
    }

    /** Few answers are tried, so that all of a phase's count. */
    private static double last(RecordedRun run, SeriesId id, Metric metric) {
      return beside(run, id, metric)
          .flatMap(Series::last)
          .filter(value -> value > 0)
          .orElse(Double.NaN);
    }

    /** Another figure of the same request: each phase of the load counts anew, by itself. */
    private static Optional<Series> beside(RecordedRun run, SeriesId id, Metric metric) {
      return run.seriesOf(id.box(), metric)
          .filter(other -> other.getKey().source().equals(id.source()))
          .filter(other -> other.getKey().key().attributes().equals(id.key().attributes()))
          .map(Map.Entry::getValue)
          .findFirst();
    }
  }
}
