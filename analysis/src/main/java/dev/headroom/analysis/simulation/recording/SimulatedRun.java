package dev.headroom.analysis.simulation.recording;

import dev.headroom.analysis.simulation.engine.Counters;
import dev.headroom.analysis.simulation.engine.ResponseSink;
import dev.headroom.analysis.simulation.engine.Simulator;
import dev.headroom.analysis.simulation.system.SimBox;
import dev.headroom.analysis.simulation.system.SimSystem;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.event.Event;
import dev.headroom.run.event.EventKind;
import dev.headroom.run.load.EndReason;
import dev.headroom.run.load.Phase;
import dev.headroom.run.load.StepEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plays a schedule on a simulated system, second by second, and records it. */
public final class SimulatedRun {
  /** When every simulated run begins, epoch seconds. */
  private static final double BEGIN = 1_800_000_000;

  private static final String SOURCE = "simulator";

  /** Gain of two doublings of users below which the probe ends. */
  private static final double LITTLE_GAIN = 0.05;

  /** Cores beside those of the boxes. */
  private static final int SPARE_CORES = 4;

  private final SimSystem system;
  private final SimSchedule schedule;
  private final long seed;
  private final int mostSeconds;
  private final Simulator simulator;
  private final SimResponses responses;
  private final SimCollectors collectors;
  private final SimStatements statements;
  private final SimProfiler profiler;
  private final SimSeries series = new SimSeries();
  private final List<StepEvent> steps = new ArrayList<>();
  private int second;

  private SimulatedRun(SimSystem system, SimSchedule schedule, long seed, int mostSeconds) {
    this.system = system;
    this.mostSeconds = mostSeconds;
    this.schedule = schedule;
    this.seed = seed;
    this.responses = new SimResponses(system.requests());
    this.collectors = new SimCollectors(system, machineCores(), series);
    this.profiler = new SimProfiler(system, BEGIN);
    this.statements = new SimStatements(system.statements());
    this.simulator = new Simulator(system, seed, sink());
  }

  /** The recording of a system; the same seed always gives the same. */
  public static RecordedRun of(SimSystem system, SimSchedule schedule, long seed) {
    return new SimulatedRun(system, schedule, seed, Integer.MAX_VALUE).run();
  }

  /**
   * The same recording, broken off.
   *
   * @param seconds after which, from its begin
   */
  public static RecordedRun brokenOff(
      SimSystem system, SimSchedule schedule, long seed, int seconds) {
    return new SimulatedRun(system, schedule, seed, seconds).run();
  }

  private boolean isBrokenOff() {
    return second >= mostSeconds;
  }

  private ResponseSink sink() {
    return new ResponseSink() {
      @Override
      public void ended(int request, double sentAt, double endedAt) {
        responses.add(request, endedAt - sentAt);
      }

      @Override
      public void refused(int request, double sentAt, double endedAt) {
        responses.addFailed(request, endedAt - sentAt);
      }
    };
  }

  private int machineCores() {
    return SPARE_CORES + system.boxes().stream().mapToInt(SimBox::servers).sum();
  }

  private RecordedRun run() {
    look();
    pause();
    closed("warm-up", Phase.WARM_UP, 0, SimSchedule.USERS_OF_WARM_UP, schedule.warmUpSeconds());
    pause();
    double most = probe();
    pause();
    if (schedule.plateauSeconds() > 0 && most > 0) {
      curve(most);
    }
    pause();
    return new RecordedRun(
        SimManifest.of(system, machineCores(), BEGIN, seed),
        responses.windows(),
        steps,
        series.recorded(),
        statements.recorded(),
        profiler.recorded(now()),
        isBrokenOff()
            ? List.of()
            : List.of(new Event(now(), EventKind.COMPLETE, SOURCE, "", Map.of())),
        List.of());
  }

  private void curve(double most) {
    for (int i = 0; i < SimSchedule.CURVE.size(); i++) {
      double share = SimSchedule.CURVE.get(i);
      open("curve-" + Math.round(100 * share) + "%", Phase.CURVE, i, share * most);
    }
    open("return", Phase.RETURN, 0, SimSchedule.CURVE.get(0) * most);
  }

  /** The highest throughput of two neighbouring steps. */
  private double probe() {
    List<Double> throughput = new ArrayList<>();
    int index = 0;
    for (int users = 1; users <= schedule.mostUsers() && !isFlat(throughput); users *= 2) {
      throughput.add(closed("probe-" + users, Phase.PROBE, index++, users, schedule.stepSeconds()));
    }
    double most = 0;
    for (int i = 1; i < throughput.size(); i++) {
      most = Math.max(most, (throughput.get(i - 1) + throughput.get(i)) / 2);
    }
    return most;
  }

  private static boolean isFlat(List<Double> throughput) {
    int n = throughput.size();
    return n >= 4
        && Math.max(throughput.get(n - 1), throughput.get(n - 2))
            < (1 + LITTLE_GAIN) * throughput.get(n - 3);
  }

  private double closed(String name, Phase phase, int index, int users, int seconds) {
    event(name, StepEvent.Kind.BEGAN, phase, index, Optional.of(users), Optional.empty(), seconds);
    long before = responses.total();
    simulator.users(users);
    for (int i = 0; i < seconds; i++) {
      second();
    }
    simulator.users(phase == Phase.PROBE ? users : 0);
    event(name, StepEvent.Kind.ENDED, phase, index, Optional.of(users), Optional.empty(), seconds);
    return (responses.total() - before) / (double) seconds;
  }

  private void open(String name, Phase phase, int index, double rate) {
    int seconds = schedule.plateauSeconds();
    Optional<Double> offered = Optional.of(rate);
    event(name, StepEvent.Kind.BEGAN, phase, index, Optional.empty(), offered, seconds);
    simulator.arrivals(rate, schedule.mostInFlight());
    long refused = simulator.counters().refused();
    int left = seconds;
    while (left > 0 && simulator.counters().refused() == refused) {
      second();
      left--;
    }
    Optional<EndReason> reason = Optional.of(left > 0 ? EndReason.SATURATED : EndReason.SCHEDULE);
    step(name, StepEvent.Kind.ENDED, phase, index, Optional.empty(), offered, seconds, reason);
    if (left > 0) {
      simulator.arrivals(0, schedule.mostInFlight());
      pause();
    }
  }

  private void pause() {
    simulator.users(0);
    simulator.arrivals(0, schedule.mostInFlight());
    for (int i = 0; i < SimSchedule.PAUSE_SECONDS; i++) {
      second();
    }
  }

  private void second() {
    if (isBrokenOff()) {
      return;
    }
    second++;
    simulator.runUntil(second);
    responses.second(now() - 1);
    look();
  }

  private void look() {
    Counters counters = simulator.counters();
    collectors.look(now(), second, counters, responses.total(), responses.failed());
    statements.look(now(), counters);
    profiler.look(now(), counters);
  }

  private void event(
      String name,
      StepEvent.Kind kind,
      Phase phase,
      int index,
      Optional<Integer> users,
      Optional<Double> rate,
      int seconds) {
    Optional<EndReason> reason =
        kind == StepEvent.Kind.ENDED ? Optional.of(EndReason.SCHEDULE) : Optional.empty();
    step(name, kind, phase, index, users, rate, seconds, reason);
  }

  private void step(
      String name,
      StepEvent.Kind kind,
      Phase phase,
      int index,
      Optional<Integer> users,
      Optional<Double> rate,
      int seconds,
      Optional<EndReason> reason) {
    if (!isBrokenOff()) {
      steps.add(
          new StepEvent(
              now(), kind, name, phase, index, users, rate, seconds, reason, Optional.empty()));
    }
  }

  private double now() {
    return BEGIN + second;
  }
}
