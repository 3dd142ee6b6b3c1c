package dev.headroom.analysis.verdict;

import dev.headroom.analysis.diagnosis.Remark;
import dev.headroom.analysis.diagnosis.WarningCode;
import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.measure.ErrorTolerance;
import dev.headroom.analysis.response.LoadWindows;
import dev.headroom.analysis.traffic.TrafficFinder;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.event.Event;
import dev.headroom.run.event.EventKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a reader should know of a traffic model before trusting its figures. */
final class TrafficWarnings {
  private static final String LEFT_OUT = "left-out";
  private static final String UNREADABLE = "unreadable";

  private TrafficWarnings() {}

  static List<Remark<WarningCode>> of(RecordedRun run, LoadWindows load) {
    return Stream.concat(failed(run, load), partial(run)).toList();
  }

  /** Parts in which most requests failed. */
  private static Stream<Remark<WarningCode>> failed(RecordedRun run, LoadWindows load) {
    return TrafficFinder.find(run, load).stream()
        .filter(part -> ErrorTolerance.isMostlyFailed(part.errorRatio()))
        .map(
            part ->
                Remark.of(WarningCode.TRAFFIC_FAILED)
                    .name("part", part.name())
                    .value("failed", part.errorRatio(), Quantity.RATIO));
  }

  /** A log of which not all is sent again. */
  private static Stream<Remark<WarningCode>> partial(RecordedRun run) {
    return run.events().stream()
        .filter(event -> event.kind() == EventKind.REPLAY_PLANNED)
        .map(Event::attributes)
        .filter(log -> count(log, LEFT_OUT) + count(log, UNREADABLE) > 0)
        .map(
            log ->
                Remark.of(WarningCode.REPLAY_PARTIAL)
                    .value("sent", count(log, "sent"), Quantity.RATIO)
                    .value(LEFT_OUT, count(log, LEFT_OUT), Quantity.RATIO)
                    .value(UNREADABLE, count(log, UNREADABLE), Quantity.RATIO));
  }

  /** Somebody else may have written it. */
  private static long count(Map<String, String> log, String attribute) {
    String written = log.getOrDefault(attribute, "");
    return written.matches("\\d{1,18}") ? Long.parseLong(written) : 0;
  }
}
