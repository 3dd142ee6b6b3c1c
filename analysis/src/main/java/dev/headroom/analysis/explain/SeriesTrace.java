package dev.headroom.analysis.explain;

import dev.headroom.run.RecordedRun;
import dev.headroom.run.series.SeriesId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Notes which series of a run are looked up. */
final class SeriesTrace {
  private final Set<SeriesId> seen =
      new TreeSet<>(
          Comparator.comparing(SeriesId::box)
              .thenComparing(SeriesId::source)
              .thenComparing(SeriesId::key));
  private final RecordedRun run;

  SeriesTrace(RecordedRun run) {
    this.run = run.withSeries(run.series().toldOf(seen::add));
  }

  /** The run whose series are noted. */
  RecordedRun run() {
    return run;
  }

  /** Those that were looked up so far. */
  List<SeriesId> seen() {
    return List.copyOf(seen);
  }

  /** Likewise, of one box. */
  List<SeriesId> seen(String box) {
    return seen.stream().filter(id -> id.box().equals(box)).toList();
  }
}
