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
        .filter(replay -> count(replay, LEFT_OUT) + count(replay, UNREADABLE) > 0)
        .map(
            replay ->
                Remark.of(WarningCode.REPLAY_PARTIAL)
                    .value("sent", count(replay, "sent"), Quantity.RATIO)
                    .value(LEFT_OUT, count(replay, LEFT_OUT), Quantity.RATIO)
                    .value(UNREADABLE, count(replay, UNREADABLE), Quantity.RATIO));
  }

  /** Somebody else may have written it. */
  private static double count(Event replay, String attribute) {
    double count = replay.number(attribute);
    return count > 0 ? count : 0;
  }
}
