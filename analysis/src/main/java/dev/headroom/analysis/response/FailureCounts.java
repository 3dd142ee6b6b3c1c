package dev.headroom.analysis.response;

import dev.headroom.run.RecordedRun;
import dev.headroom.run.load.FailureKind;
import dev.headroom.run.load.ResponseWindow;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many responses of a time failed, and why.
 *
 * @param byKind only kinds of which there were some
 */
public record FailureCounts(Map<FailureKind, Long> byKind) {
  public FailureCounts {
    Map<FailureKind, Long> sorted = new EnumMap<>(FailureKind.class);
    sorted.putAll(byKind);
    byKind = Collections.unmodifiableMap(sorted);
  }

  /** Of a whole run. */
  public static FailureCounts of(RecordedRun run) {
    return of(run, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  /** Of the seconds that begin in [from, to), epoch seconds. */
  public static FailureCounts of(RecordedRun run, double fromSeconds, double toSeconds) {
    Map<FailureKind, Long> counts = new EnumMap<>(FailureKind.class);
    for (ResponseWindow window : run.responses()) {
      if (window.startSeconds() >= fromSeconds && window.startSeconds() < toSeconds) {
        window.failure().ifPresent(kind -> counts.merge(kind, window.count(), Long::sum));
      }
    }
    return new FailureCounts(counts);
  }

  public long of(FailureKind kind) {
    return byKind.getOrDefault(kind, 0L);
  }

  /** Of all kinds. */
  public long all() {
    return byKind.values().stream().mapToLong(Long::longValue).sum();
  }
}
