package dev.headroom.cli.measure;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.cli.failure.FailureLine;
import dev.headroom.cli.injector.InjectorPlace;
import dev.headroom.cli.injector.shard.ShardLauncher;
import dev.headroom.cli.ledger.SystemLabel;
import dev.headroom.cli.session.AbandonedRuns;
import dev.headroom.cli.session.RunNames;
import dev.headroom.cli.session.StopNote;
import dev.headroom.cli.session.Teardown;
import dev.headroom.cli.target.Target;
import dev.headroom.cli.target.TargetStart;
import dev.headroom.dashboards.live.LiveScreen;
import dev.headroom.dashboards.live.LiveStatus;
import dev.headroom.profiler.collect.os.MachineFacts;
import dev.headroom.profiler.record.Recorder;
import dev.headroom.reference.machine.FolderTree;
import dev.headroom.run.FormatVersion;
import dev.headroom.run.RunDirectory;
import dev.headroom.run.RunLayout;
import dev.headroom.run.RunManifest;
import dev.headroom.run.event.EventKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One run: start the target, warm it up, probe it, draw its curve, and conclude. */
public final class Measurement {
  private static final int MIN_TURN_USERS = 16;
  private static final int MAX_TURN_USERS = 64;

  private final MeasurementPlan plan;
  private final LiveScreen screen;
  private final Teardown teardown;
  private final StopNote stopNote;

  /** Of a session, which has one note for all of them. */
  Measurement(MeasurementPlan plan, LiveScreen screen, Teardown teardown, StopNote stopNote) {
    this.plan = plan;
    this.screen = screen;
    this.teardown = teardown;
    this.stopNote = stopNote;
    teardown.whenStopped(this::sayWhereRunsAre);
  }

  private void sayWhereRunsAre() {
    screen.close();
    screen.say(stopNote.text());
  }

  /**
   * What a run came to.
   *
   * @param run its directory
   * @param diagnosis what it says
   * @param verdictSeconds from the end of the recording until the diagnosis was there
   */
  public record Outcome(RunDirectory run, Diagnosis diagnosis, double verdictSeconds) {}

  /**
   * A run whose target still runs.
   *
   * @param outcome what it came to
   * @param target to be closed by whoever has this
   */
  public record Kept(Outcome outcome, Target target) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      target.close();
    }
  }

  /** What is done to a target while it is recorded. */
  @FunctionalInterface
  public interface Work {
    void perform(Loading loading) throws IOException, InterruptedException;

    /** Kind of load, as a run's manifest names it; empty for the plan's own. */
    default Optional<String> scenario() {
      return Optional.empty();
    }
  }

  /** Measures a target; it is closed in the end. */
  public Outcome measure(TargetStart start) throws IOException, InterruptedException {
    return conclude(record(start, Loading::perform));
  }

  /** Records a target while something is done to it; it is closed in the end. */
  public RunDirectory record(TargetStart start, Work work)
      throws IOException, InterruptedException {
    Path folder = freshFolder();
    try (Target target = start(start, folder)) {
      return record(folder, target, work);
    }
  }

  /** Measures a target and leaves it running. */
  public Kept measureAndKeep(TargetStart start) throws IOException, InterruptedException {
    return measureAndKeep(start, Loading::perform);
  }

  private Kept measureAndKeep(TargetStart start, Work work)
      throws IOException, InterruptedException {
    Path folder = freshFolder();
    Target target = start(start, folder);
    try {
      return new Kept(conclude(record(folder, target, work)), target);
    } catch (IOException | InterruptedException | RuntimeException e) {
      target.close();
      throw e;
    }
  }

  /**
   * Measures a changed target, and then in turn with what it was before; neither is closed in the
   * end.
   */
  public Kept measureBeside(TargetStart start, Kept before)
      throws IOException, InterruptedException {
    int users = saturatingUsers(before.outcome().diagnosis());
    return measureAndKeep(
        start,
        loading -> {
          loading.perform();
          loading.besides(before.target(), users);
        });
  }

  private Path freshFolder() throws IOException {
    AbandonedRuns.remove(plan.runs());
    Path folder = RunNames.fresh(plan.runs(), LocalDateTime.now(), plan.label());
    RunDirectory.createFolder(folder);
    Files.createDirectories(folder.resolve(RunLayout.PROFILES));
    stopNote.add(folder);
    // Also where the process is told to end while the target starts.
    teardown.add(() -> removeIfEmpty(folder));
    return folder;
  }

  private Target start(TargetStart start, Path folder) throws IOException, InterruptedException {
    try {
      return teardown.add(start.start(folder.resolve(RunLayout.PROFILES), this::prepare));
    } catch (IOException | InterruptedException | RuntimeException e) {
      removeIfEmpty(folder);
      throw e;
    }
  }

  private RunDirectory record(Path folder, Target target, Work work)
      throws IOException, InterruptedException {
    try {
      RunDirectory run = RunDirectory.create(folder, manifest(folder, target, work.scenario()));
      try (ShardLauncher injectors = teardown.add(plan.injectors());
          Recorder recorder = teardown.add(Recorder.start(run, target.watched()))) {
        InjectorPlace.tell(injectors, recorder::event);
        target
            .lacking()
            .forEach(what -> recorder.event(EventKind.COLLECTOR_UNAVAILABLE, what, Map.of()));
        work.perform(new Loading(plan, screen, teardown, run, target, recorder));
        recorder.complete();
      }
      describe(target, run);
      return run;
    } catch (IOException | InterruptedException | RuntimeException e) {
      removeIfEmpty(folder);
      if (Files.isDirectory(folder)) {
        screen.clear();
        screen.say(stopNote.failed(folder));
      }
      throw e;
    }
  }

  /** Beside the run; where the disk is full, the run is none the worse without. */
  private void describe(Target target, RunDirectory run) {
    try {
      target.leaveCopy(run);
      SystemLabel.write(run, plan.faults());
    } catch (IOException e) {
      screen.say(
          "headroom: what it takes to start the system of "
              + run
              + " again was not written ("
              + FailureLine.reason(e)
              + ")");
    }
  }

  private Outcome conclude(RunDirectory run) throws IOException {
    prepare("analysing");
    long began = System.nanoTime();
    Diagnosis diagnosis = Conclusion.draw(run, screen::say);
    double seconds = (System.nanoTime() - began) / 1e9;
    screen.clear();
    return new Outcome(run, diagnosis, seconds);
  }

  /** As many as showed the knee, and enough that a system with twice the limit is busy too. */
  public static int saturatingUsers(Diagnosis diagnosis) {
    int atKnee =
        diagnosis.load().plateaus().stream()
            .filter(p -> diagnosis.load().knee().filter(k -> k.from().equals(p.name())).isPresent())
            .mapToInt(Plateau::users)
            .max()
            .orElse(0);
    return Math.max(MIN_TURN_USERS, Math.min(MAX_TURN_USERS, 2 * atKnee));
  }

  private void prepare(String step) {
    screen.show(LiveStatus.preparing(step), System.nanoTime());
  }

  private RunManifest manifest(Path folder, Target target, Optional<String> scenario) {
    Map<String, String> tools = new TreeMap<>();
    tools.put("headroom", Version.TEXT);
    tools.put("java", System.getProperty("java.version"));
    return new RunManifest(
        FormatVersion.CURRENT_TEXT,
        folder.getFileName().toString(),
        System.currentTimeMillis() / 1e3,
        target.name(),
        target.baseUrl().toString(),
        scenario.or(plan::simulation).orElse("probe+curve"),
        plan.goal(),
        plan.load().seed(),
        target.boxes(),
        List.of(MachineFacts.read(target.budgets())),
        tools);
  }

  /** Where nothing was loaded, as when the target does not answer, no run is left behind. */
  static void removeIfEmpty(Path folder) throws IOException {
    Path probe = folder.resolve(RunLayout.LOAD);
    boolean loaded = Files.isDirectory(probe) && hasLog(probe);
    // Once it is removed there is nothing left to do, however often this is asked for.
    if (!loaded && Files.isDirectory(folder)) {
      FolderTree.delete(folder);
    }
  }

  private static boolean hasLog(Path load) throws IOException {
    try (var files = Files.list(load)) {
      return files.anyMatch(file -> file.getFileName().toString().endsWith(".log"));
    }
  }
}
