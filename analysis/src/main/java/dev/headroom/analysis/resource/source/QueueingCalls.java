package dev.headroom.analysis.resource.source;

import dev.headroom.analysis.model.Consumer;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.profile.WallWaits;
import dev.headroom.analysis.resource.BusyMeter;
import dev.headroom.analysis.resource.MeasuredResource;
import dev.headroom.analysis.resource.SaturationEvidence;
import dev.headroom.analysis.response.LoadWindow;
import dev.headroom.analysis.response.LoadWindows;
import dev.headroom.run.RecordedRun;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.stat.StatUtils;

/**
 * Calls of another service that take the longer the more of them there are: they queue there, since
 * that service is full. What it can take is what came back meanwhile.
 */
final class QueueingCalls {
  /** Calls that wait, on average over a second, from which they queue. */
  private static final double QUEUE = 2;

  /** How much longer than at low load a call takes then. */
  private static final double LONGER = 2;

  /** Standard errors by which samples of a second may show more calls than there are. */
  private static final double NOISE = 2;

  /** Fewer seconds are an accident. */
  private static final int MIN_SECONDS = 5;

  /** Share of the seconds, those of the quickest answers, that show a call without a queue. */
  private static final double LOW_LOAD = 0.25;

  private record Second(LoadWindow window, double inCall) {}

  private final WallWaits.Of of;
  private final WallWaits waits;
  private final Map<Long, Long> answers = new HashMap<>();
  private final double callSeconds;
  private final List<Second> queued;

  private QueueingCalls(WallWaits.Of of, WallWaits waits, List<LoadWindow> windows) {
    this.of = of;
    this.waits = waits;
    windows.forEach(window -> answers.put(window.startSeconds(), window.ok()));
    List<Second> seconds =
        windows.stream()
            .filter(window -> window.ok() > 0)
            .map(window -> new Second(window, inCall(window.startSeconds())))
            .filter(second -> Double.isFinite(second.inCall()))
            .sorted(Comparator.comparingDouble(second -> second.window().okTimes().meanMicros()))
            .toList();
    this.callSeconds = callSeconds(seconds.subList(0, (int) Math.ceil(LOW_LOAD * seconds.size())));
    this.queued = seconds.stream().filter(this::isQueued).toList();
  }

  /** Of a service's calls those that queue the most, where any do. */
  static Optional<MeasuredResource> find(RecordedRun run, String box, WallWaits waits) {
    List<LoadWindow> windows =
        LoadWindows.of(run.responses()).inside(waits.fromSeconds(), waits.toSeconds());
    return waits.bySecond().keySet().stream()
        .filter(WallWaits.Of::isCall)
        .map(of -> new QueueingCalls(of, waits, windows))
        .filter(calls -> calls.queued.size() >= MIN_SECONDS)
        .max(Comparator.comparingDouble(QueueingCalls::inQueue).thenComparing(c -> c.of.place()))
        .map(calls -> calls.resource(box));
  }

  private static double callSeconds(List<Second> low) {
    double calls = low.stream().mapToDouble(Second::inCall).sum();
    return calls / low.stream().mapToDouble(second -> second.window().ok()).sum();
  }

  private boolean isQueued(Second second) {
    double without = callSeconds * second.window().ok();
    double queue = QUEUE + NOISE * waits.standardError(without);
    return second.inCall() >= without + queue && second.inCall() >= LONGER * without;
  }

  private double inCall(double from) {
    return waits.waiting(of::equals, from, from + 1);
  }

  private double inQueue() {
    return queued.stream().mapToDouble(Second::inCall).sum();
  }

  private MeasuredResource resource(String box) {
    double most =
        StatUtils.percentile(
            queued.stream().mapToDouble(second -> second.window().ok()).toArray(), 50);
    BusyMeter busy =
        (from, to) -> waiting(from, to) >= QUEUE ? 1 : Math.min(1, perSecond(from, to) / most);
    return new MeasuredResource(
        new ResourceId(box, ResourceType.DOWNSTREAM, Optional.of(of.words())),
        1,
        busy,
        Map.of(Consumer.HOLDERS, busy),
        (from, to) -> Double.NaN,
        (from, to) -> SaturationEvidence.ofWaiting(Math.max(0, waiting(from, to)), "calls"));
  }

  private double waiting(double from, double to) {
    return waits.waiting(of::equals, from, to) - callSeconds * perSecond(from, to);
  }

  private double perSecond(double from, double to) {
    double sum = 0;
    for (long second = (long) Math.floor(from); second < to; second++) {
      double inside = Math.min(to, second + 1.0) - Math.max(from, second);
      sum += answers.getOrDefault(second, 0L) * inside;
    }
    return sum / (to - from);
  }
}
