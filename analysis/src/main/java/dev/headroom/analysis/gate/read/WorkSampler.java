package dev.headroom.analysis.gate.read;

import dev.headroom.analysis.gate.sample.GateMetric;
import dev.headroom.analysis.gate.sample.Measured;
import dev.headroom.analysis.measure.BoxCpuUse;
import dev.headroom.analysis.response.LoadWindow;
import dev.headroom.run.Box;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.RunLayout;
import dev.headroom.run.metric.DatabaseMetric;
import dev.headroom.run.metric.InjectorMetric;
import dev.headroom.run.metric.JvmMetric;
import dev.headroom.run.metric.Metric;
import dev.headroom.run.metric.ProcessMetric;
import dev.headroom.run.series.Series;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Work of all boxes for a request, from their counters over the seconds that are evidence. */
final class WorkSampler {
  private static final double MILLIS = 1e3;
  private static final double KILOBYTES = 1.0 / 1024;

  /** Counters are sampled once a second, so that a shorter stretch is mostly interpolation. */
  private static final int BLOCK_SECONDS = 5;

  /** Of a shorter level: with one block there is no variance. */
  private static final int MIN_BLOCKS = 3;

  /** An amount in [from, to), epoch seconds; NaN where it is not known. */
  private interface Amount {
    double between(double fromSeconds, double toSeconds);
  }

  private final RecordedRun run;
  private final EvidenceSeconds evidence;

  private WorkSampler(RecordedRun run, EvidenceSeconds evidence) {
    this.run = run;
    this.evidence = evidence;
  }

  /** Each kind of work that was recorded all the time. */
  static Map<GateMetric, Measured> of(RecordedRun run, EvidenceSeconds evidence) {
    WorkSampler sampler = new WorkSampler(run, evidence);
    Map<GateMetric, Measured> measured = new EnumMap<>(GateMetric.class);
    sampler
        .amounts()
        .forEach(
            (metric, amount) ->
                sampler.measure(metric, amount).ifPresent(m -> measured.put(metric, m)));
    return measured;
  }

  private Map<GateMetric, Amount> amounts() {
    Map<GateMetric, Amount> amounts = new EnumMap<>(GateMetric.class);
    amounts.put(GateMetric.CPU, this::cpuMillis);
    amounts.put(GateMetric.ALLOCATED, ofBoxes(JvmMetric.ALLOCATED, KILOBYTES));
    amounts.put(GateMetric.GC, ofBoxes(JvmMetric.GC_TIME, MILLIS));
    amounts.put(GateMetric.STATEMENTS, ofBoxes(DatabaseMetric.STATEMENTS, 1));
    amounts.put(GateMetric.ROWS, ofBoxes(DatabaseMetric.ROWS_READ, 1));
    amounts.put(GateMetric.DB_BYTES, ofBoxes(DatabaseMetric.BYTES_SENT, 1));
    amounts.put(GateMetric.ROW_LOCKS, ofBoxes(DatabaseMetric.ROW_LOCK_TIME, MILLIS));
    amounts.put(GateMetric.WRITTEN, ofBoxes(ProcessMetric.WRITTEN_BYTES, 1));
    amounts.put(GateMetric.ANSWER_BYTES, this::answerBytes);
    return amounts;
  }

  /** A box of which nothing is known may do anything: then the whole is not known. */
  private double cpuMillis(double from, double to) {
    List<Box> boxes = run.manifest().boxes();
    return boxes.isEmpty()
        ? Double.NaN
        : MILLIS
            * (to - from)
            * boxes.stream().mapToDouble(b -> BoxCpuUse.of(run, b.name()).cores(from, to)).sum();
  }

  private Amount ofBoxes(Metric metric, double factor) {
    List<Series> all =
        run.manifest().boxes().stream()
            .flatMap(box -> run.seriesOf(box.name(), metric))
            .map(Map.Entry::getValue)
            .toList();
    return (from, to) -> factor * sum(all, from, to);
  }

  private static double sum(List<Series> all, double from, double to) {
    double sum = Double.NaN;
    for (Series series : all) {
      double increase = series.increase(from, to);
      if (Double.isFinite(increase)) {
        sum = Double.isNaN(sum) ? increase : sum + increase;
      }
    }
    return sum;
  }

  /** As many as all requests' answers have, if those that were noted are like them. */
  private double answerBytes(double from, double to) {
    double bytes = sum(ofInjector(InjectorMetric.ANSWER_BYTES), from, to);
    double answers = sum(ofInjector(InjectorMetric.ANSWERS), from, to);
    double ok = evidenceOk(from, to);
    return answers > 0 ? bytes / answers * ok : Double.NaN;
  }

  private List<Series> ofInjector(Metric metric) {
    return run.seriesOf(RunLayout.INJECTOR, metric).map(Map.Entry::getValue).toList();
  }

  private double evidenceOk(double from, double to) {
    return evidence.levels().stream()
        .flatMap(List::stream)
        .filter(second -> second.startSeconds() >= from && second.startSeconds() < to)
        .mapToLong(LoadWindow::ok)
        .sum();
  }

  /**
   * Work over requests, a ratio estimator; its variance from blocks of seconds within each level of
   * load, whose residuals are nearly independent (W. G. Cochran, "Sampling Techniques", 6.3).
   */
  private Optional<Measured> measure(GateMetric metric, Amount amount) {
    double work = 0;
    long requests = 0;
    double squares = 0;
    for (List<LoadWindow> level : evidence.levels()) {
      Blocks blocks = Blocks.of(level, amount);
      work += blocks.work();
      requests += blocks.requests();
      squares += blocks.squares();
    }
    if (requests == 0 || !Double.isFinite(work)) {
      return Optional.empty();
    }
    double value = Math.max(0, work / requests);
    double error = Math.sqrt(squares) / requests;
    double onScale = metric.scaled(value + error) - metric.scaled(value);
    return Optional.of(new Measured(value, onScale, requests));
  }

  /**
   * A level of load.
   *
   * @param work in it
   * @param requests in it
   * @param squares variance of the work that its requests do not explain
   */
  private record Blocks(double work, long requests, double squares) {
    static Blocks of(List<LoadWindow> level, Amount amount) {
      int n = Math.max(Math.min(MIN_BLOCKS, level.size()), level.size() / BLOCK_SECONDS);
      double[] work = new double[n];
      long[] requests = new long[n];
      for (int i = 0; i < level.size(); i++) {
        int block = i * n / level.size();
        double second = level.get(i).startSeconds();
        work[block] += amount.between(second, second + 1);
        requests[block] += level.get(i).ok();
      }
      double allWork = Arrays.stream(work).sum();
      long all = Arrays.stream(requests).sum();
      double squares = 0;
      for (int b = 0; b < n && all > 0; b++) {
        double residual = work[b] - allWork / all * requests[b];
        squares += residual * residual;
      }
      return new Blocks(allWork, all, n < 2 ? 0 : squares * n / (n - 1));
    }
  }
}
