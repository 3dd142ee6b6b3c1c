package dev.headroom.analysis.resource.source;

import dev.headroom.analysis.model.Consumer;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.profile.ProfileReader;
import dev.headroom.analysis.profile.WallWaits;
import dev.headroom.analysis.resource.BusyMeter;
import dev.headroom.analysis.resource.MeasuredResource;
import dev.headroom.analysis.resource.ResourceSource;
import dev.headroom.run.RecordedRun;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Calls of another service, by the threads of a box's JVM that wait for the answers. Either they
 * queue there ({@link QueueingCalls}), or they take long by themselves. Where they then take most
 * of a request's time, there are as many at once as request threads leave room for, and when all
 * threads are in use it is the call that sets the pace: the full pool is its symptom.
 */
final class DownstreamCalls implements ResourceSource {
  /** Share of the time of request threads from which a call is what they do. */
  private static final double MOST_OF_IT = 0.5;

  @Override
  public List<MeasuredResource> find(RecordedRun run) {
    List<MeasuredResource> threads = new RequestThreads().find(run);
    return run.manifest().boxes().stream()
        .flatMap(
            box ->
                run
                    .profile(box.name())
                    .map(ProfileReader::waits)
                    .flatMap(waits -> calls(run, box.name(), waits, threads))
                    .stream())
        .toList();
  }

  private static Optional<MeasuredResource> calls(
      RecordedRun run, String box, WallWaits waits, List<MeasuredResource> threads) {
    return QueueingCalls.find(run, box, waits)
        .or(
            () ->
                threads.stream()
                    .filter(one -> one.id().box().equals(box))
                    .findFirst()
                    .flatMap(one -> calls(one, waits)));
  }

  private static Optional<MeasuredResource> calls(MeasuredResource threads, WallWaits waits) {
    return waits.bySecond().keySet().stream()
        .filter(WallWaits.Of::isCall)
        .flatMap(of -> calls(threads, of, waits).stream())
        .findFirst();
  }

  private static Optional<MeasuredResource> calls(
      MeasuredResource threads, WallWaits.Of of, WallWaits waits) {
    BusyMeter inCall = (from, to) -> waits.waiting(of::equals, from, to);
    double share = share(waits, inCall, threads.total());
    return share < MOST_OF_IT
        ? Optional.empty()
        : Optional.of(
            new MeasuredResource(
                new ResourceId(
                    threads.id().box(), ResourceType.DOWNSTREAM, Optional.of(of.words())),
                Math.min(1, share) * threads.capacity(),
                inCall,
                Map.of(Consumer.HOLDERS, inCall),
                (from, to) -> Double.NaN,
                threads.saturation()));
  }

  /** Of the one in the other, over the seconds in which both were recorded; 0 of none. */
  private static double share(WallWaits waits, BusyMeter part, BusyMeter whole) {
    double parts = 0;
    double all = 0;
    for (double t = waits.fromSeconds(); t + 1 <= waits.toSeconds(); t++) {
      double busy = part.busy(t, t + 1);
      double of = whole.busy(t, t + 1);
      if (Double.isFinite(busy + of)) {
        parts += busy;
        all += of;
      }
    }
    return all > 0 ? parts / all : 0;
  }
}
