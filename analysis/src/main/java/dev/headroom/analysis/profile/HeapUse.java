package dev.headroom.analysis.profile;

import dev.headroom.run.series.Series;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import one.jfr.event.GCHeapSummary;

/**
 * Heap of a JVM by its profile, looked at in each second in which it was collected.
 *
 * @param used after a collection, and what was allocated since, B
 * @param maxBytes as large as the heap may become
 */
public record HeapUse(Series used, double maxBytes) {
  private record Look(double seconds, double usedBytes) {}

  /** Of a recording; empty series where it tells of no collection. */
  public static HeapUse of(ByteBuffer recording) {
    List<Look> looks = new ArrayList<>();
    double[] max = {0};
    Recording.read(
        recording,
        chunk -> {
          for (GCHeapSummary heap : chunk.reader().readAllEvents(GCHeapSummary.class)) {
            looks.add(new Look(chunk.seconds(heap.time), heap.used));
            max[0] = Math.max(max[0], heap.reserved);
          }
        });
    looks.sort(Comparator.comparingDouble(Look::seconds));
    return new HeapUse(
        Series.of(
            looks.stream().mapToDouble(Look::seconds).toArray(),
            looks.stream().mapToDouble(Look::usedBytes).toArray()),
        max[0]);
  }
}
