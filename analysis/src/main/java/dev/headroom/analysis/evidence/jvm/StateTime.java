package dev.headroom.analysis.evidence.jvm;

import dev.headroom.analysis.evidence.Evidence;
import dev.headroom.analysis.evidence.EvidenceView;
import dev.headroom.analysis.evidence.latency.ClientTime;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.profile.FoldedStacks;
import dev.headroom.analysis.profile.LockWaits;
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
import java.util.function.DoubleBinaryOperator;

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
   * state, on average, divided by throughput; those that wait alike at low load count for nothing.
   * What a thread waits for is told by its stack.
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
                  waits(recording, evidence, threads);
                  onCpu(run, box, evidence, threads);
                });
      }
      return threads.isEmpty()
          ? List.of()
          : perRequest(threads, knee.throughputPerSecond(), ClientTime.meanSeconds(run, knee));
    }

    private static void waits(
        ByteBuffer recording, Evidence evidence, Map<RequestState, Double> threads) {
      WallWaits waits = ProfileReader.waits(recording);
      Plateau knee = evidence.knee();
      if (!(waits.waiting(of -> true, knee.usedFromSeconds(), knee.endSeconds()) > 0)) {
        return;
      }
      WAITS.forEach(
          (kind, state) ->
              add(
                  threads,
                  state,
                  ofRequests(
                      (from, to) -> waits.waiting(of -> of.kind() == kind, from, to), evidence)));
      LockWaits locks = ProfileReader.locks(recording);
      add(threads, RequestState.LOCK, ofRequests(locks::waiting, evidence));
    }

    /**
     * Threads that wait for requests: all at the knee but those that wait there whatever the load.
     * A request waits at the knee at least as long as at low load, so that at least what is left
     * there, if that is taken for requests, is not theirs.
     */
    private static double ofRequests(DoubleBinaryOperator waiting, Evidence evidence) {
      Plateau low = evidence.low();
      Plateau knee = evidence.knee();
      double atKnee = waiting.applyAsDouble(knee.usedFromSeconds(), knee.endSeconds());
      double atLow = waiting.applyAsDouble(low.usedFromSeconds(), low.endSeconds());
      double load = low.throughputPerSecond() / knee.throughputPerSecond();
      if (!Double.isFinite(atLow) || !(load < 1)) {
        return atKnee;
      }
      double always = (atLow - load * atKnee) / (1 - load);
      return atKnee - Math.min(atKnee, Math.max(0, always));
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
