package dev.headroom.analysis.evidence.jvm;

import dev.headroom.analysis.evidence.Evidence;
import dev.headroom.analysis.evidence.EvidenceView;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.profile.FoldedStacks;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.metric.JvmMetric;
import dev.headroom.run.metric.Metric;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a box's JVM spends on collecting garbage at the knee.
 *
 * @param share of the time in which it stands still for that, or where nobody recorded the pauses,
 *     of its CPU samples that are the collector's; 0 … 1
 * @param bytesPerRequest allocated for one request; empty where not recorded
 */
public record GarbageCollection(double share, Optional<Double> bytesPerRequest) {
  /** Functions of HotSpot's collectors and of the threads that they work in. */
  private static final Pattern COLLECTOR =
      Pattern.compile(
          "(GCTask|GangWorker|WorkerThread|VM_Gen\\w*Collect\\w*|VM_G1|VM_Parallel|G1\\w*|DefNew\\w*|PS\\w+"
              + "|Serial\\w*(GC|Heap)|TenuredGen\\w*|GenMarkSweep|ZDriver|ZWorker|ZMark|ZRelocate"
              + "|Shenandoah\\w*)::.*");

  static boolean isCollector(String frame) {
    return COLLECTOR.matcher(frame).matches();
  }

  /**
   * Of one box; empty where neither its pauses nor a profile were recorded.
   *
   * @param box where the JVM runs
   */
  public record Of(String box) implements EvidenceView<Optional<GarbageCollection>> {
    @Override
    public Optional<GarbageCollection> look(RecordedRun run, Evidence evidence) {
      Plateau knee = evidence.knee();
      return rate(run, JvmMetric.GC_TIME, knee)
          .or(() -> inProfile(evidence.view(new CpuStacks(box))))
          .map(
              share ->
                  new GarbageCollection(
                      share,
                      rate(run, JvmMetric.ALLOCATED, knee)
                          .map(bytes -> bytes / knee.throughputPerSecond())));
    }

    /** Growth a second, summed over a JVM's collectors and causes. */
    private Optional<Double> rate(RecordedRun run, Metric metric, Plateau knee) {
      List<Double> rates =
          run.seriesOf(box, metric)
              .map(entry -> entry.getValue().rate(knee.usedFromSeconds(), knee.endSeconds()))
              // A sort of collection that came later has no samples yet.
              .filter(Double::isFinite)
              .toList();
      return rates.isEmpty()
          ? Optional.empty()
          : Optional.of(rates.stream().mapToDouble(Double::doubleValue).sum());
    }

    private static Optional<Double> inProfile(FoldedStacks stacks) {
      return stacks.samples() == 0
          ? Optional.empty()
          : Optional.of(stacks.shareWith(GarbageCollection::isCollector));
    }
  }
}
