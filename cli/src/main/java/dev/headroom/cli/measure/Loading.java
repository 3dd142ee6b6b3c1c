package dev.headroom.cli.measure;

import dev.headroom.analysis.Analyser;
import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.explain.CloseCall;
import dev.headroom.analysis.measure.Knee;
import dev.headroom.analysis.promise.SideBySide;
import dev.headroom.cli.failure.FailedException;
import dev.headroom.cli.failure.RefusedException;
import dev.headroom.cli.injector.FirstFailure;
import dev.headroom.cli.injector.InjectorRun;
import dev.headroom.cli.injector.LoadPhases;
import dev.headroom.cli.injector.shard.LoadPhase;
import dev.headroom.cli.injector.shard.ShardedPhase;
import dev.headroom.cli.session.Teardown;
import dev.headroom.cli.target.CpuCrossing;
import dev.headroom.cli.target.Target;
import dev.headroom.cli.target.TargetStart;
import dev.headroom.dashboards.live.LiveScreen;
import dev.headroom.dashboards.live.LiveStatus;
import dev.headroom.dashboards.words.VerdictWords;
import dev.headroom.load.plan.LoadPlan;
import dev.headroom.profiler.record.CpuGlance;
import dev.headroom.profiler.record.Recorder;
import dev.headroom.run.Goal;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.RunDirectory;
import dev.headroom.run.RunReader;
import dev.headroom.run.event.EventKind;
import dev.headroom.run.load.ResponseWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The load of one run, phase by phase, shown as it goes. */
public final class Loading {
  private static final int CURVE_STEPS = 6;
  private final MeasurementPlan plan;
  private final LiveScreen screen;
  private final Teardown teardown;
  private final RunDirectory run;
  private final Target target;
  private final Recorder recorder;

  Loading(
      MeasurementPlan plan,
      LiveScreen screen,
      Teardown teardown,
      RunDirectory run,
      Target target,
      Recorder recorder) {
    this.plan = plan;
    this.screen = screen;
    this.teardown = teardown;
    this.run = run;
    this.target = target;
    this.recorder = recorder;
  }

  /** Warms up, probes and draws the curve; or runs somebody else's simulation. */
  void perform() throws IOException, InterruptedException {
    LoadPhases phases = phases(target);
    // One that cannot be made of these requests is refused now, and not after the curve.
    ReplayNote.of(traffic(phases, 1)).ifPresent(note -> note.tell(screen::say, recorder::event));
    if (plan.simulation().isPresent()) {
      applyBudgets();
      inject(phases.foreign(plan.simulation().get()), step -> recorded(true), 0);
      return;
    }
    double curveSeconds = (double) CURVE_STEPS * plan.load().plateauSeconds();
    LoadPhase probe = phases.probe();
    warmUp(phases, curveSeconds + probe.plannedSeconds());
    inject(probe, step -> recorded(true), curveSeconds);
    RecordedRun soFar = Conclusion.read(run);
    Optional<Knee> knee = firstAnswer(soFar);
    if (knee.isPresent()) {
      inject(phases.curve(knee.get().xMaxPerSecond().estimate()), step -> recorded(true), 0);
      lookAgain(phases);
      Optional<LoadPhase> after = traffic(phases, knee.get().xMaxPerSecond().estimate());
      if (after.isPresent()) {
        inject(after.get(), step -> recorded(true), 0);
      }
    } else if (soFar.responses().stream().anyMatch(ResponseWindow::ok)) {
      // It completed requests of the warm-up: it failed since, and was not missed.
      screen.say("the target answered nothing of the probe any more: no curve is drawn");
    } else {
      throw EndedProcess.rather(
          FirstFailure.refusal(run.simulationLogs(probe.name())), target.boxes(), probe.name());
    }
  }

  /** Warms up and probes alone: the most that the target takes; empty if it completed nothing. */
  public Optional<Knee> probe() throws IOException, InterruptedException {
    LoadPhases phases = phases(target);
    warmUp(phases, phases.probe().plannedSeconds());
    inject(phases.probe(), step -> recorded(true), 0);
    return firstAnswer(Conclusion.read(run));
  }

  /** Warms up and holds a rate for two plateaus; of a target that died before, the run says so. */
  public void hold(double perSecond) throws IOException, InterruptedException {
    LoadPhases phases = phases(target);
    LoadPhase held = phases.held(perSecond);
    warmUp(phases, held.plannedSeconds());
    if (EndedProcess.among(target.boxes()).isEmpty()) {
      inject(held, step -> recorded(true), 0);
    }
  }

  private void warmUp(LoadPhases phases, double afterwardsSeconds)
      throws IOException, InterruptedException {
    if (plan.load().warmUpSeconds() > 0) {
      inject(phases.warmUp(), step -> recorded(false), afterwardsSeconds);
    }
    applyBudgets();
  }

  /** What the probe alone says: the knee for the curve; and analysis is compiled from then on. */
  private Optional<Knee> firstAnswer(RecordedRun soFar) {
    Diagnosis diagnosis = Analyser.analyse(soFar);
    Optional<Knee> knee = diagnosis.load().knee();
    if (knee.isPresent()) {
      screen.say("after the probe: " + VerdictWords.headline(diagnosis.verdict()));
    }
    return knee;
  }

  /** One more step at the knee, where two resources are too close together to tell. */
  private void lookAgain(LoadPhases phases) throws IOException, InterruptedException {
    screen.show(
        LiveStatus.preparing("looking whether more load would tell more"), System.nanoTime());
    Optional<CloseCall> call = CloseCall.of(Analyser.analyse(Conclusion.read(run)));
    if (call.isPresent()) {
      screen.say(
          "one more step with %d users: %s are close together"
              .formatted(call.get().users(), String.join(" and ", call.get().between())));
      inject(phases.probeAgain(call.get().users()), step -> recorded(true), 0);
    }
  }

  private Optional<LoadPhase> traffic(LoadPhases phases, double xMaxPerSecond) {
    return phases.traffic(
        plan.traffic(), xMaxPerSecond, plan.goal().map(Goal::throughputPerSecond));
  }

  /**
   * Loads the target in turn with the system that it was before a change.
   *
   * @param before the same service, still running and held to its budgets
   */
  void besides(Target before, int users) throws IOException, InterruptedException {
    LoadedBoxes old =
        new LoadedBoxes(before.boxes(), true, new CpuGlance(before.watched())::cpuCores);
    inject(
        phases(before).sideBySide(target.baseUrl().toString(), users),
        turn -> LoadPlan.loadsBefore(turn) ? old : recorded(true),
        0);
  }

  /**
   * Only warms the target up, and holds it to its budgets from then on.
   *
   * @throws FailedException if it cannot be held to them
   */
  public void warmUp() throws IOException, InterruptedException {
    if (target.budgetsUnavailable().isPresent()) {
      throw new FailedException(target.budgetsUnavailable().get());
    }
    inject(phases(target).warmUp(), step -> recorded(false), 0);
    applyBudgets();
  }

  /**
   * Starts another system, warms it up, loads the target in turn with it until that decides (see
   * {@link Turns}), and closes it. CPU budgets change sides after each round, if there are some.
   */
  public Optional<SideBySide> inTurnWith(
      TargetStart start,
      String name,
      int users,
      Optional<CpuCrossing> crossing,
      Predicate<SideBySide> decides)
      throws IOException, InterruptedException {
    Path profiles = Files.createDirectories(run.profiles().resolve(name));
    try (Target other =
        teardown.add(
            start.start(
                profiles, what -> screen.show(LiveStatus.preparing(what), System.nanoTime())))) {
      CpuGlance glance = new CpuGlance(other.watched());
      LoadPhase turns =
          phases(target).sideBySide(other.baseUrl().toString(), users).named("turns-" + name);
      inject(
          phases(other).warmUp().named("warm-up-" + name),
          step -> new LoadedBoxes(other.boxes(), false, glance::cpuCores),
          turns.plannedSeconds());
      other.applyBudgets();
      LoadedBoxes held = new LoadedBoxes(other.boxes(), true, glance::cpuCores);
      return new Turns(turns)
          .until(
              crossing.map(cpu -> isCrossed -> cpu.cross(target, other, isCrossed)),
              decides,
              again -> {
                inject(again, turn -> LoadPlan.loadsBefore(turn) ? recorded(true) : held, 0);
                return RunReader.steps(run, again.name());
              },
              screen::say);
    }
  }

  private LoadedBoxes recorded(boolean areLimited) {
    return new LoadedBoxes(target.boxes(), areLimited, recorder::cpuCores);
  }

  private LoadPhases phases(Target to) {
    return LoadPhases.of(
        plan.load(), to.baseUrl().toString(), plan.load().seed(), to.loadProperties());
  }

  private void applyBudgets() throws IOException {
    if (target.budgetsUnavailable().isPresent()) {
      String why = target.budgetsUnavailable().get();
      recorder.event(EventKind.BUDGETS_UNAVAILABLE, why, Map.of());
      screen.say("headroom: " + why);
      return;
    }
    target.applyBudgets();
    recorder.event(EventKind.BUDGETS_APPLIED, "boxes are held to their CPU budgets", Map.of());
  }

  /** Shows while it runs what each step loads, by the step's name. */
  private void inject(
      LoadPhase phase, Function<String, LoadedBoxes> loaded, double afterwardsSeconds)
      throws IOException, InterruptedException {
    plan.injectors().awaitReady(screen::say);
    recorder.phaseBegan(phase.name());
    try (Progress progress =
        new Progress(
            screen,
            phase,
            ShardedPhase.files(run, phase, plan.injectors().shards()),
            loaded,
            afterwardsSeconds)) {
      new InjectorRun(run, phase, plan.simulationClassPath(), plan.injectors(), recorder::event)
          .perform(progress::show, teardown);
    } catch (RefusedException e) {
      throw EndedProcess.rather(e, target.boxes(), phase.name());
    }
    recorder.phaseEnded(phase.name());
  }
}
