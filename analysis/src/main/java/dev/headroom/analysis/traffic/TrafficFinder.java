package dev.headroom.analysis.traffic;

import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.measure.Step;
import dev.headroom.analysis.measure.Steps;
import dev.headroom.analysis.response.LoadWindow;
import dev.headroom.analysis.response.LoadWindows;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.load.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The stretches of the traffic model that followed the curve, if one did. */
public final class TrafficFinder {
  private final LoadWindows load;
  private final ArrivalDispersion arrivals;
  private final List<TrafficStretch> found = new ArrayList<>();

  private TrafficFinder(LoadWindows load, ArrivalDispersion arrivals) {
    this.load = load;
    this.arrivals = arrivals;
  }

  /** In the order of time. */
  public static List<TrafficStretch> find(RecordedRun run, LoadWindows load) {
    TrafficFinder finder = new TrafficFinder(load, new ArrivalDispersion(run));
    Steps.of(run, load, phase -> phase == Phase.TRAFFIC).forEach(finder::add);
    return List.copyOf(finder.found);
  }

  private void add(Step step) {
    double begin = step.startSeconds();
    double end = step.endSeconds();
    List<LoadWindow> inside = load.inside(begin, end);
    if (inside.isEmpty()) {
      return;
    }
    long ok = inside.stream().mapToLong(LoadWindow::ok).sum();
    long failed = inside.stream().mapToLong(LoadWindow::failed).sum();
    double asked = step.rate().orElse(0.0);
    found.add(
        new TrafficStretch(
            step.name(),
            begin,
            end,
            asked,
            (double) ok / inside.size(),
            ok + failed == 0 ? 0 : (double) failed / (ok + failed),
            arrivals.skipped(begin, end),
            arrivals.index(begin, end),
            step.dispersion(),
            Plateau.Latency.of(LoadWindows.merged(inside)),
            recovery(asked, inside)));
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
