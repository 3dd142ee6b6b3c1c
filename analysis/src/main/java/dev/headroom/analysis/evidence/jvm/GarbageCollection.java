package dev.headroom.analysis.evidence.jvm;

import dev.headroom.analysis.evidence.Evidence;
import dev.headroom.analysis.evidence.EvidenceView;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.profile.FoldedStacks;
import dev.headroom.analysis.profile.ProfileReader;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.metric.JvmMetric;
import dev.headroom.run.metric.Metric;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a box's JVM spends on collecting garbage at the knee.
 *
 * @param share of the time in which it stands still for that, or of its CPU samples that are the
 *     collector's or the allocator's where that is more; 0 … 1
 * @param mostShare the greatest such share of a whole plateau; as the one before where its pauses
 *     were not recorded
 * @param bytesPerRequest allocated for one request; empty where not recorded
 * @param site the method that allocates most; empty where not recorded
 */
public record GarbageCollection(
    double share, double mostShare, Optional<Double> bytesPerRequest, Optional<String> site) {
  /** Functions of HotSpot's collectors, of the threads that they work in, and of its allocator. */
  private static final Pattern COLLECTOR =
      Pattern.compile(
          "(.*\\.)?(GCTask|GangWorker|WorkerThread|VM_Gen\\w*Collect\\w*|VM_G1|VM_Parallel|G1\\w*"
              + "|DefNew\\w*|PS\\w+|Serial\\w*(GC|Heap)|TenuredGen\\w*|GenMarkSweep|ZDriver|ZWorker"
              + "|ZMark|ZRelocate|Shenandoah\\w*|MemAllocator|ObjAllocator|ObjArrayAllocator"
              + "|TypeArrayKlass|ObjArrayKlass|InstanceKlass::allocate\\w*|Runtime1::new\\w*"
              + "|OptoRuntime::new\\w*|InterpreterRuntime::\\w*new\\w*)(::.*)?");

  /** Collectors that keep what lives on wherever there is room. */
  private static final Pattern OF_REGIONS =
      Pattern.compile(
          "(.*\\.)?(VM_G1|G1\\w*|ZDriver|ZWorker|ZMark|ZRelocate|Shenandoah\\w*)(::.*)?");

  static boolean isOfRegions(String frame) {
    return OF_REGIONS.matcher(frame).matches();
  }

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
      return Stream.of(
              rate(run, JvmMetric.GC_TIME, knee), inProfile(evidence.view(new CpuStacks(box))))
          .flatMap(Optional::stream)
          .max(Double::compare)
          .map(
              share ->
                  new GarbageCollection(
                      share,
                      Math.max(share, mostPauses(run, evidence)),
                      rate(run, JvmMetric.ALLOCATED, knee)
                          .map(bytes -> bytes / knee.throughputPerSecond()),
                      run.profile(box).flatMap(recording -> site(recording, knee))));
    }

    private double mostPauses(RecordedRun run, Evidence evidence) {
      return evidence.plateaus().stream()
          .flatMap(plateau -> rate(run, JvmMetric.GC_TIME, plateau).stream())
          .mapToDouble(Double::doubleValue)
          .max()
          .orElse(0);
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

    private static Optional<String> site(ByteBuffer recording, Plateau knee) {
      return ProfileReader.allocations(recording, knee.usedFromSeconds(), knee.endSeconds())
          .entrySet()
          .stream()
          .max(Map.Entry.comparingByValue())
          .map(Map.Entry::getKey);
    }

    private static Optional<Double> inProfile(FoldedStacks stacks) {
      return stacks.samples() == 0
          ? Optional.empty()
          : Optional.of(stacks.shareWith(GarbageCollection::isCollector));
    }
  }
}
