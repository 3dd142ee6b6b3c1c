package dev.headroom.cli.loop;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.ReasonCode;
import dev.headroom.analysis.diagnosis.Remark;
import dev.headroom.analysis.diagnosis.RemedyProposal;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.math.Interval;
import dev.headroom.analysis.measure.Knee;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.cli.EmptyRun;
import dev.headroom.cli.measure.Measurement;
import dev.headroom.cli.target.Target;
import dev.headroom.profiler.collect.WatchedBox;
import dev.headroom.reference.topology.Topology;
import dev.headroom.run.Box;
import dev.headroom.run.Goal;
import dev.headroom.run.RunDirectory;
import dev.headroom.run.file.JsonLinesWriter;
import dev.headroom.run.load.Phase;
import dev.headroom.run.load.StepEvent;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rounds without a system: what it takes, and what is advised, is planted. */
final class PlantedSteps implements GoalLoop.Steps {
  private final Path runs;
  private final Goal goal;
  private final List<Planted> planted;

  final List<String> applied = new ArrayList<>();
  final List<String> measured = new ArrayList<>();
  int open;
  private int next;

  /**
   * What a run finds.
   *
   * @param takesPerSecond the most
   * @param factor over the run before, in turns; 0 of a target that failed, in its turns too
   * @param advice remedies, the best first
   */
  record Planted(double takesPerSecond, double factor, List<RemedyProposal> advice) {}

  PlantedSteps(Path runs, Goal goal, Planted... planted) {
    this.runs = runs;
    this.goal = goal;
    this.planted = List.of(planted);
  }

  @Override
  public Measurement.Kept before(Topology topology) throws IOException {
    measured.add(topology.boxes().get(0).cpuCores() + " cores");
    return kept();
  }

  @Override
  public Measurement.Kept after(Topology topology, RemedyProposal remedy, Measurement.Kept before)
      throws IOException {
    applied.add(remedy.id());
    return kept();
  }

  private Measurement.Kept kept() throws IOException {
    Planted now = planted.get(next);
    RunDirectory run = EmptyRun.in(runs, "run-" + next + "-" + System.nanoTime());
    next++;
    turns(run, now.factor);
    open++;
    return new Measurement.Kept(new Measurement.Outcome(run, diagnosis(run, now), 1), new Closed());
  }

  /** Two pairs of turns. */
  private static void turns(RunDirectory run, double factor) throws IOException {
    try (JsonLinesWriter writer = JsonLinesWriter.append(run.steps("side-by-side"))) {
      for (int i = 0; i < 4; i++) {
        boolean before = i % 3 == 0;
        String name = (before ? "before-" : "after-") + i;
        boolean fails = factor == 0 && !before;
        writer.write(turn(i, name, before || fails ? 100 : 100 * factor, fails ? 250 : 0));
      }
    }
  }

  private static StepEvent turn(int index, String name, double perSecond, long failed) {
    return new StepEvent(
        1_000 + index,
        StepEvent.Kind.ENDED,
        name,
        Phase.SIDE_BY_SIDE,
        index,
        Optional.of(16),
        Optional.empty(),
        3,
        Optional.empty(),
        Optional.of(perSecond),
        Optional.of(Math.round(3 * perSecond)),
        Optional.of(failed),
        Optional.empty());
  }

  private Diagnosis diagnosis(RunDirectory run, Planted now) {
    Verdict verdict =
        new Verdict(
            now.factor == 0 ? Verdict.Kind.TARGET_FAILED : Verdict.Kind.BOTTLENECK,
            Optional.of(new ResourceId("box-1", ResourceType.CPU)),
            Optional.empty(),
            Optional.empty(),
            0.9,
            Remark.of(ReasonCode.BINDS_FIRST),
            List.of());
    Knee knee = new Knee(Interval.exactly(now.takesPerSecond), true, "probe-8");
    return new Diagnosis(
        Diagnosis.SCHEMA_VERSION,
        new Diagnosis.Subject(
            run.manifest().id(), "stage-1", "probe+curve", Optional.of(goal), true),
        verdict,
        new Diagnosis.Load(Optional.of(knee), now.takesPerSecond, List.of()),
        List.of(),
        Diagnosis.Why.unknown(),
        now.advice,
        new Diagnosis.Caveats(List.of(), List.of()));
  }

  /** A target that can only be closed. */
  private final class Closed implements Target {
    @Override
    public String name() {
      return "planted";
    }

    @Override
    public URI baseUrl() {
      return URI.create("http://127.0.0.1:1");
    }

    @Override
    public List<Box> boxes() {
      return List.of();
    }

    @Override
    public List<WatchedBox> watched() {
      return List.of();
    }

    @Override
    public String budgets() {
      return "none";
    }

    @Override
    public Optional<String> budgetsUnavailable() {
      return Optional.empty();
    }

    @Override
    public void applyBudgets() {
      throw new UnsupportedOperationException("nothing is loaded");
    }

    @Override
    public List<String> lacking() {
      return List.of();
    }

    @Override
    public Map<String, String> loadProperties() {
      return Map.of();
    }

    @Override
    public void close() {
      open--;
    }
  }
}
