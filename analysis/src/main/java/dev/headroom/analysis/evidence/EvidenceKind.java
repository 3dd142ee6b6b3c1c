package dev.headroom.analysis.evidence;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.file.CodeName;
import dev.headroom.run.metric.JvmMetric;
import dev.headroom.run.metric.Metric;
import dev.headroom.run.metric.PoolMetric;
import dev.headroom.run.metric.ProcessMetric;
import dev.headroom.run.metric.ServerMetric;
import java.util.function.BiPredicate;

/**
 * Kinds of evidence that a rule may need of a box. What is lacking, and what the report and {@code
 * headroom doctor} advise to record, follows from this.
 */
public enum EvidenceKind {
  /** CPU time of each process. */
  PROCESS_CPU((run, box) -> has(run, box, ProcessMetric.CPU_TIME)),
  /** Sizes of connection pools, and for how long their places are held. */
  CONNECTION_POOLS(
      (run, box) ->
          has(run, box, PoolMetric.MAX)
              && (has(run, box, PoolMetric.USE_TIME) || has(run, box, PoolMetric.CONNECTIONS))),
  /** The number of request threads, and for how long they are held. */
  REQUEST_THREADS(
      (run, box) ->
          has(run, box, ServerMetric.THREADS_MAX)
              && (has(run, box, ServerMetric.REQUEST_TIME) || has(run, box, ServerMetric.THREADS))),
  /** What each kind of statement costs the database. */
  STATEMENTS((run, box) -> run.statements().containsKey(box)),
  /** Stacks of a JVM's threads on the CPU. */
  JVM_PROFILE((run, box) -> run.profile(box).isPresent()),
  /** How long a JVM's collections take; its profile tells that too. */
  GARBAGE_COLLECTION(
      (run, box) -> has(run, box, JvmMetric.GC_TIME) || run.profile(box).isPresent());

  private final BiPredicate<RecordedRun, String> recorded;

  EvidenceKind(BiPredicate<RecordedRun, String> recorded) {
    this.recorded = recorded;
  }

  private static boolean has(RecordedRun run, String box, Metric metric) {
    return run.seriesOf(box, metric).findAny().isPresent();
  }

  boolean isRecorded(RecordedRun run, String box) {
    return recorded.test(run, box);
  }

  /** Whether it was recorded of any box. */
  public boolean isRecordedAnywhere(RecordedRun run) {
    return run.manifest().boxes().stream().anyMatch(box -> isRecorded(run, box.name()));
  }

  /** Whether it shows which resources there are, and not only why one of them is used. */
  public boolean showsResources() {
    return this == PROCESS_CPU || this == CONNECTION_POOLS || this == REQUEST_THREADS;
  }

  /** As it is written: words joined by hyphens. */
  @JsonValue
  public String code() {
    return CodeName.of(this);
  }
}
