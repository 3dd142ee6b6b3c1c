package dev.headroom.cli.measure;

import dev.headroom.cli.injector.shard.LoadPhase;
import dev.headroom.cli.injector.shard.ShardFiles;
import dev.headroom.dashboards.live.LiveScreen;
import dev.headroom.dashboards.live.LiveStatus;
import dev.headroom.load.plan.LoadStep;
import dev.headroom.profiler.responses.LiveLoad;
import dev.headroom.profiler.responses.gatling.LoadTail;
import dev.headroom.run.file.JsonLinesReader;
import dev.headroom.run.load.SharedSteps;
import dev.headroom.run.load.StepEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Shows how a phase does, from the files that it writes. */
public final class Progress implements AutoCloseable {
  private final LiveScreen screen;
  private final LoadPhase phase;
  private final List<ShardFiles> injectors;
  private final LoadTail tail;
  private final Function<String, LoadedBoxes> loaded;
  private final double afterwardsSeconds;
  private final long beganNanos = System.nanoTime();

  /**
   * @param injectors what each of them writes
   * @param loaded what a step loads, by the step's name
   * @param afterwardsSeconds planned for what comes after this phase
   */
  Progress(
      LiveScreen screen,
      LoadPhase phase,
      List<ShardFiles> injectors,
      Function<String, LoadedBoxes> loaded,
      double afterwardsSeconds) {
    this.screen = screen;
    this.phase = phase;
    this.injectors = List.copyOf(injectors);
    this.tail = new LoadTail(injectors.stream().map(ShardFiles::log).toList());
    this.loaded = loaded;
    this.afterwardsSeconds = afterwardsSeconds;
  }

  /** Shows the state of this moment, and nothing that is left of the step before. */
  void show() throws IOException {
    Optional<StepEvent> step = current();
    String name = step.map(StepEvent::step).orElse(phase.name());
    double sinceSeconds = step.map(StepEvent::t).orElse(0.0);
    Optional<LiveLoad> load = tail.poll(sinceSeconds);
    screen.show(
        new LiveStatus(
            name,
            remaining(step),
            step.map(Progress::offered).orElse(""),
            load.map(l -> OptionalDouble.of(l.completedPerSecond())).orElse(OptionalDouble.empty()),
            load.map(LiveLoad::p50Seconds).orElse(0.0),
            load.map(LiveLoad::p99Seconds).orElse(0.0),
            load.map(LiveLoad::errorRatio).orElse(0.0),
            loaded.apply(name).use(sinceSeconds)),
        System.nanoTime());
  }

  private OptionalDouble remaining(Optional<StepEvent> step) {
    double passed = (System.nanoTime() - beganNanos) / 1e9;
    double left = step.map(this::fromStep).orElse(Math.max(0, phase.plannedSeconds() - passed));
    return phase.steps().isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(left + afterwardsSeconds);
  }

  /** What is left of the current step and those planned after it. */
  private double fromStep(StepEvent current) {
    double left = Math.max(0, current.t() + current.seconds() - System.currentTimeMillis() / 1e3);
    boolean after = false;
    for (LoadStep planned : phase.steps()) {
      left += after ? planned.seconds() : 0;
      after |= planned.name().equals(current.step());
    }
    return left;
  }

  private static String offered(StepEvent step) {
    return step.users()
        .map(users -> users + (users == 1 ? " user" : " users"))
        .orElseGet(() -> step.rate().map(rate -> Math.round(rate) + "/s").orElse(""));
  }

  /** The step that began last; the files are short, and their last lines may be torn. */
  private Optional<StepEvent> current() throws IOException {
    List<List<StepEvent>> accounts = new ArrayList<>();
    for (ShardFiles injector : injectors) {
      accounts.add(JsonLinesReader.all(injector.steps(), StepEvent.class));
    }
    return SharedSteps.of(accounts).stream()
        .filter(event -> event.event() == StepEvent.Kind.BEGAN)
        .reduce((earlier, later) -> later);
  }

  @Override
  public void close() throws IOException {
    tail.close();
  }
}
