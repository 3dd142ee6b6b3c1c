package dev.headroom.analysis.traffic;

import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.response.LoadWindow;
import dev.headroom.analysis.response.LoadWindows;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.load.Phase;
import dev.headroom.run.load.StepEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The stretches of the traffic model that followed the curve, if one did. */
public final class TrafficFinder {
  private final RecordedRun run;
  private final LoadWindows load;
  private final ArrivalDispersion arrivals;
  private final List<TrafficStretch> found = new ArrayList<>();

  private TrafficFinder(RecordedRun run, LoadWindows load) {
    this.run = run;
    this.load = load;
    this.arrivals = new ArrivalDispersion(run);
  }

  /** In the order of time. */
  public static List<TrafficStretch> find(RecordedRun run, LoadWindows load) {
    TrafficFinder finder = new TrafficFinder(run, load);
    run.steps().stream()
        .filter(step -> step.phase() == Phase.TRAFFIC && step.event() == StepEvent.Kind.BEGAN)
        .forEach(finder::add);
    return List.copyOf(finder.found);
  }

  private void add(StepEvent began) {
    double end = end(began);
    List<LoadWindow> inside = load.inside(began.t(), end);
    if (inside.isEmpty()) {
      return;
    }
    long ok = inside.stream().mapToLong(LoadWindow::ok).sum();
    long failed = inside.stream().mapToLong(LoadWindow::failed).sum();
    double asked = began.rate().orElse(0.0);
    found.add(
        new TrafficStretch(
            began.step(),
            began.t(),
            end,
            asked,
            (double) ok / inside.size(),
            ok + failed == 0 ? 0 : (double) failed / (ok + failed),
            arrivals.skipped(began.t(), end),
            arrivals.index(began.t(), end),
            Plateau.Latency.of(LoadWindows.merged(inside)),
            recovery(asked, inside)));
  }

  private double end(StepEvent began) {
    return run.steps().stream()
        .filter(step -> step.event() == StepEvent.Kind.ENDED && step.phase() == began.phase())
        .filter(step -> step.step().equals(began.step()) && step.t() >= began.t())
        .mapToDouble(StepEvent::t)
        .findFirst()
        .orElse(began.t() + began.seconds());
  }

  /** Where the load before was heavier, and one before that was not. */
  private Optional<Recovery> recovery(double asked, List<LoadWindow> inside) {
    if (found.size() < 2 || found.get(found.size() - 1).askedPerSecond() <= asked) {
      return Optional.empty();
    }
    return found.subList(0, found.size() - 1).stream()
        .filter(before -> before.askedPerSecond() >= asked)
        .findFirst()
        .map(before -> Recovery.of(inside, before.latency().p50Seconds()));
  }
}
