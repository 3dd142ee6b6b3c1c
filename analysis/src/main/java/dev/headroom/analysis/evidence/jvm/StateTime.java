package dev.headroom.analysis.evidence.jvm;

import dev.headroom.analysis.evidence.Evidence;
import dev.headroom.analysis.evidence.EvidenceView;
import dev.headroom.analysis.evidence.latency.ClientTime;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.profile.FoldedStacks;
import dev.headroom.analysis.profile.ProfileReader;
import dev.headroom.analysis.profile.WaitKind;
import dev.headroom.analysis.profile.WallWaits;
import dev.headroom.run.Box;
import dev.headroom.run.BoxProcess;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.metric.ProcessMetric;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How long a request is in a state at the knee.
 *
 * @param state what is done for it
 * @param seconds per request
 */
public record StateTime(RequestState state, double seconds) {
  /** Below this a state is not worth a line. */
  private static final double MIN_SECONDS = 50e-6;

  private static final Map<WaitKind, RequestState> WAITS =
      Map.of(
          WaitKind.CONNECTION, RequestState.CONNECTION,
          WaitKind.DATABASE, RequestState.DATABASE,
          WaitKind.CALL, RequestState.CALL,
          WaitKind.NAME_LOOKUP, RequestState.NAME_LOOKUP,
          WaitKind.FILE, RequestState.FILE);

  /**
   * Of all JVMs that were profiled, the longest state first; nothing where none was. Threads in a
   * state, on average, divided by throughput: those of background work count too. What a thread
   * waits for is told by its stack.
   */
  public record All() implements EvidenceView<List<StateTime>> {
    @Override
    public List<StateTime> look(RecordedRun run, Evidence evidence) {
      Plateau knee = evidence.knee();
      Map<RequestState, Double> threads = new EnumMap<>(RequestState.class);
      for (Box box : run.manifest().boxes()) {
        run.profile(box.name())
            .ifPresent(
                recording -> {
                  waits(recording, knee, threads);
                  onCpu(run, box, evidence, threads);
                });
      }
      return threads.isEmpty()
          ? List.of()
          : perRequest(threads, knee.throughputPerSecond(), ClientTime.meanSeconds(run, knee));
    }

    private static void waits(
        ByteBuffer recording, Plateau knee, Map<RequestState, Double> threads) {
      double from = knee.usedFromSeconds();
      double to = knee.endSeconds();
      WallWaits waits = ProfileReader.waits(recording);
      if (!(waits.waiting(of -> true, from, to) > 0)) {
        return;
      }
      WAITS.forEach(
          (kind, state) -> add(threads, state, waits.waiting(of -> of.kind() == kind, from, to)));
      add(threads, RequestState.LOCK, ProfileReader.locks(recording).waiting(from, to));
    }

    private static void onCpu(
        RecordedRun run, Box box, Evidence evidence, Map<RequestState, Double> threads) {
      if (threads.isEmpty()) {
        return;
      }
      double cpu = ofJvms(run, box, ProcessMetric.CPU_TIME, evidence.knee());
      FoldedStacks stacks = evidence.view(new CpuStacks(box.name()));
      double collecting =
          stacks.samples() == 0 ? 0 : stacks.shareWith(GarbageCollection::isCollector);
      add(threads, RequestState.ON_CPU, cpu * (1 - collecting));
      add(threads, RequestState.COLLECTING_GARBAGE, cpu * collecting);
      add(
          threads,
          RequestState.RUNNABLE,
          ofJvms(run, box, ProcessMetric.RUN_DELAY, evidence.knee()));
    }

    private static double ofJvms(RecordedRun run, Box box, ProcessMetric metric, Plateau knee) {
      return box.processes().stream()
          .filter(process -> process.kind() == BoxProcess.Kind.JVM)
          .flatMap(
              process -> run.series(box.name(), metric.key("process", process.name())).stream())
          .mapToDouble(series -> series.rate(knee.usedFromSeconds(), knee.endSeconds()))
          .sum();
    }

    private static void add(Map<RequestState, Double> threads, RequestState state, double more) {
      if (Double.isFinite(more)) {
        threads.merge(state, more, Double::sum);
      }
    }

    private static List<StateTime> perRequest(
        Map<RequestState, Double> threads, double perSecond, double clientSeconds) {
      List<StateTime> times = new ArrayList<>();
      threads.forEach((state, average) -> times.add(new StateTime(state, average / perSecond)));
      double seen = times.stream().mapToDouble(StateTime::seconds).sum();
      times.add(new StateTime(RequestState.ELSEWHERE, clientSeconds - seen));
      return times.stream()
          .filter(time -> time.seconds() >= MIN_SECONDS)
          .sorted(Comparator.comparingDouble(StateTime::seconds).reversed())
          .toList();
    }
  }
}
