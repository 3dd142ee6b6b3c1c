package dev.headroom.cli.accuracy.live;

import dev.headroom.analysis.Analyser;
import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.cli.measure.Conclusion;
import dev.headroom.cli.measure.Measurement;
import dev.headroom.cli.measure.MeasurementPlan;
import dev.headroom.cli.measure.MeasuringSession;
import dev.headroom.cli.option.RunsOptions;
import dev.headroom.cli.target.ReferenceTarget;
import dev.headroom.cli.target.TargetStart;
import dev.headroom.reference.data.SeedSpec;
import dev.headroom.reference.fault.PlantedFault;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;

/** Measures known systems and marks what the diagnosis says of them. */
public final class LiveExam {
  private final LiveLoad load;
  private final RunsOptions runs;

  LiveExam(LiveLoad load, RunsOptions runs) {
    this.load = load;
    this.runs = runs;
  }

  /**
   * @param runs folder for run directories
   */
  public static LiveExam in(Path runs, LiveLoad load) {
    return new LiveExam(
        load, CommandLine.populateCommand(new RunsOptions(), "--runs", runs.toString()));
  }

  /**
   * Measures a case; once more where the run itself says that the machine was disturbed, whatever
   * it concluded.
   */
  public Measurement.Outcome measure(LiveCase known, double strength)
      throws IOException, InterruptedException {
    Measurement.Outcome first = once(known, strength);
    return first.diagnosis().wasDisturbed() ? once(known, strength) : first;
  }

  /** Measures one of the trials and marks it. */
  LiveMark mark(LiveTrial trial) throws IOException, InterruptedException {
    LiveCase known = LiveCases.named(trial.fault());
    Measurement.Outcome outcome = measure(known, trial.strength());
    Diagnosis diagnosis = outcome.diagnosis();
    return LiveMark.of(
        trial,
        known,
        Conclusion.read(outcome.run()),
        diagnosis,
        Optional.of(outcome.verdictSeconds()));
  }

  /** Marks a run that was measured before by what it says today; empty if it is gone. */
  Optional<LiveMark> again(LiveMark mark) throws IOException {
    Path folder = runs.folder().resolve(mark.run());
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    RecordedRun run = Conclusion.read(RunDirectory.open(folder));
    return Optional.of(
        LiveMark.of(
            mark.trial(),
            LiveCases.named(mark.trial().fault()),
            run,
            Analyser.analyse(run),
            mark.verdictSeconds()));
  }

  private Measurement.Outcome once(LiveCase known, double strength)
      throws IOException, InterruptedException {
    TargetStart start =
        ReferenceTarget.of(
            known.topology(strength), SeedSpec.defaults().withSeed(load.seed()), Optional.empty());
    try (MeasuringSession session = MeasuringSession.begin(plan(known, strength), runs.waiting())) {
      return session.measurement().measure(start);
    }
  }

  /** How a case is measured. */
  public MeasurementPlan plan(LiveCase known, double strength) {
    return MeasurementPlan.of(
        runs.folder(),
        known.stage(),
        load.settings(),
        known.planted(strength).map(PlantedFault::toString).stream().toList());
  }
}
