package dev.headroom.cli.loop;

import dev.headroom.analysis.Analyser;
import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.Knee;
import dev.headroom.cli.failure.Failure;
import dev.headroom.cli.load.LoadPhase;
import dev.headroom.cli.load.LoadPhases;
import dev.headroom.cli.target.Target;
import dev.headroom.cli.target.TargetStart;
import dev.headroom.dashboards.live.LiveScreen;
import dev.headroom.dashboards.live.LiveStatus;
import dev.headroom.profiler.machine.MachineFacts;
import dev.headroom.profiler.record.Recorder;
import dev.headroom.run.EventKind;
import dev.headroom.run.FormatVersion;
import dev.headroom.run.RunDirectory;
import dev.headroom.run.RunLayout;
import dev.headroom.run.RunManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;

/** One run: start the target, warm it up, probe it, draw its curve, and conclude. */
public final class Measurement {
  private final MeasurementPlan plan;
  private final LiveScreen screen;
  private final Teardown teardown;

  public Measurement(MeasurementPlan plan, LiveScreen screen, Teardown teardown) {
    this.plan = plan;
    this.screen = screen;
    this.teardown = teardown;
  }

  /**
   * What a run came to.
   *
   * @param run its directory
   * @param diagnosis what it says
   */
  public record Outcome(RunDirectory run, Diagnosis diagnosis) {}

  /** Measures a target; it is closed in the end. */
  public Outcome measure(TargetStart start) throws IOException, InterruptedException {
    Path folder = RunNames.fresh(plan.runs(), LocalDateTime.now(), plan.label());
    Files.createDirectories(folder.resolve(RunLayout.PROFILES));
    RunDirectory run;
    try (Target target =
        teardown.add(start.start(folder.resolve(RunLayout.PROFILES), this::prepare))) {
      run = RunDirectory.create(folder, manifest(folder, target));
      try (Recorder recorder = teardown.add(Recorder.start(run, target.watched()))) {
        load(run, target, recorder);
        recorder.complete();
      }
    } catch (IOException | InterruptedException | RuntimeException e) {
      removeIfEmpty(folder);
      throw e;
    }
    prepare("analysing");
    Diagnosis diagnosis = Conclusion.draw(run);
    screen.clear();
    return new Outcome(run, diagnosis);
  }

  private void prepare(String step) {
    screen.show(LiveStatus.preparing(step), System.nanoTime());
  }

  private RunManifest manifest(Path folder, Target target) {
    Map<String, String> tools = new TreeMap<>();
    tools.put("headroom", Version.TEXT);
    tools.put("java", System.getProperty("java.version"));
    return new RunManifest(
        FormatVersion.CURRENT_TEXT,
        folder.getFileName().toString(),
        System.currentTimeMillis() / 1e3,
        target.name(),
        target.baseUrl().toString(),
        plan.simulation().orElse("probe+curve"),
        plan.goal(),
        plan.seed(),
        target.boxes(),
        MachineFacts.read(target.budgets()),
        tools);
  }

  private void load(RunDirectory run, Target target, Recorder recorder)
      throws IOException, InterruptedException {
    LoadPhases phases =
        LoadPhases.of(
            plan.load(), target.baseUrl().toString(), plan.seed(), target.loadProperties());
    if (plan.simulation().isPresent()) {
      applyBudgets(target, recorder);
      inject(run, target, recorder, phases.foreign(plan.simulation().get()), true, 0);
      return;
    }
    double curveSeconds = plan.load().plateauSeconds() * 6.0;
    LoadPhase probe = phases.probe();
    if (plan.load().warmUpSeconds() > 0) {
      double after = curveSeconds + probe.plannedSeconds();
      inject(run, target, recorder, phases.warmUp(), false, after);
    }
    applyBudgets(target, recorder);
    inject(run, target, recorder, probe, true, curveSeconds);
    Knee knee =
        Analyser.knee(Conclusion.read(run))
            .orElseThrow(() -> new Failure("the target completed no request in the probe"));
    inject(run, target, recorder, phases.curve(knee.xMaxPerSecond().estimate()), true, 0);
  }

  private void applyBudgets(Target target, Recorder recorder) throws IOException {
    if (target.budgetsUnavailable().isPresent()) {
      String why = target.budgetsUnavailable().get();
      recorder.event(EventKind.BUDGETS_UNAVAILABLE, why, Map.of());
      screen.say("headroom: " + why);
      return;
    }
    target.applyBudgets();
    recorder.event(EventKind.BUDGETS_APPLIED, "boxes are held to their CPU budgets", Map.of());
  }

  private void inject(
      RunDirectory run,
      Target target,
      Recorder recorder,
      LoadPhase phase,
      boolean budgets,
      double afterwardsSeconds)
      throws IOException, InterruptedException {
    recorder.phaseBegan(phase.name());
    try (Progress progress =
        new Progress(
            screen,
            phase,
            run.steps(phase.name()),
            run.simulationLog(phase.name()),
            recorder,
            target.boxes(),
            budgets,
            afterwardsSeconds)) {
      new Injection(run, phase, plan.simulationClassPath()).perform(progress, teardown);
    }
    recorder.phaseEnded(phase.name());
  }

  /** Where nothing was loaded, as when the target does not answer, no run is left behind. */
  private static void removeIfEmpty(Path folder) throws IOException {
    Path probe = folder.resolve(RunLayout.LOAD);
    boolean loaded = Files.isDirectory(probe) && hasLog(probe);
    if (!loaded) {
      try (var files = Files.walk(folder)) {
        for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static boolean hasLog(Path load) throws IOException {
    try (var files = Files.list(load)) {
      return files.anyMatch(file -> file.getFileName().toString().endsWith(".log"));
    }
  }
}
