package dev.headroom.analysis.measure;

import dev.headroom.run.RecordedRun;
import dev.headroom.run.metric.CgroupMetric;
import dev.headroom.run.metric.ProcessMetric;
import dev.headroom.run.series.Series;
import java.util.List;
import java.util.Map;

/**
 * How busy a box's CPU was; the only place that derives it. The box's own count (its cgroup's) is
 * the whole of it, whatever is known of its processes; where it has none, or a gap, the sum of the
 * processes that were recorded then.
 */
public final class BoxCpuUse {
  private final List<Series> whole;
  private final List<Series> processes;

  private BoxCpuUse(List<Series> whole, List<Series> processes) {
    this.whole = whole;
    this.processes = processes;
  }

  /** Of a box, or of the injector or whoever else has processes in the run. */
  public static BoxCpuUse of(RecordedRun run, String box) {
    return new BoxCpuUse(
        run.series(box, CgroupMetric.CPU_TIME.key()).stream().toList(),
        run.seriesOf(box, ProcessMetric.CPU_TIME).map(Map.Entry::getValue).toList());
  }

  /** Whether anything of it was recorded. */
  public boolean isRecorded() {
    return !whole.isEmpty() || !processes.isEmpty();
  }

  /** Mean cores in [from, to), epoch seconds; NaN where nothing was recorded. */
  public double cores(double fromSeconds, double toSeconds) {
    for (Series counter : whole) {
      double cores = counter.rate(fromSeconds, toSeconds);
      if (Double.isFinite(cores)) {
        return cores;
      }
    }
    return ofProcesses(fromSeconds, toSeconds);
  }

  private double ofProcesses(double fromSeconds, double toSeconds) {
    double sum = Double.NaN;
    for (Series process : processes) {
      double cores = process.rate(fromSeconds, toSeconds);
      // One that started later, or ended before, used nothing then.
      if (Double.isFinite(cores)) {
        sum = Double.isNaN(sum) ? cores : sum + cores;
      }
    }
    return sum;
  }

  /** The first instant of which something is known, epoch seconds; NaN without any. */
  public double beginSeconds() {
    return all().stream().mapToDouble(s -> s.secondsAt(0)).min().orElse(Double.NaN);
  }

  /** The last one; NaN without any. */
  public double endSeconds() {
    return all().stream().mapToDouble(s -> s.secondsAt(s.size() - 1)).max().orElse(Double.NaN);
  }

  private List<Series> all() {
    return (whole.isEmpty() ? processes : whole).stream().filter(s -> s.size() > 0).toList();
  }
}
