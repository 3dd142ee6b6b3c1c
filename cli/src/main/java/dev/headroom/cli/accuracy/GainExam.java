package dev.headroom.cli.accuracy;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.RemedyProposal;
import dev.headroom.analysis.examiner.Gain;
import dev.headroom.analysis.measure.Knee;
import dev.headroom.analysis.promise.PromisedGain;
import dev.headroom.cli.accuracy.live.LiveCase;
import dev.headroom.cli.accuracy.live.LiveCases;
import dev.headroom.cli.accuracy.live.LiveOptions;
import dev.headroom.cli.accuracy.live.LiveTrial;
import dev.headroom.cli.accuracy.live.TrialMarks;
import dev.headroom.cli.ledger.Ledger;
import dev.headroom.cli.ledger.Promise;
import dev.headroom.cli.loop.DemoLoop;
import dev.headroom.cli.measure.Measurement;
import dev.headroom.cli.measure.MeasuringSession;
import dev.headroom.dashboards.words.RemedyWords;
import dev.headroom.reference.data.SeedSpec;
import dev.headroom.reference.topology.Topology;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Measures known systems, applies the first remedy of each, and measures what that brought. */
final class GainExam {
  /** Of marks, in the folder of runs. */
  private static final String FILE = "gains.jsonl";

  private final LiveOptions options;
  private final long seed;

  /**
   * @param options which systems, and how often
   * @param seed of data and load
   */
  GainExam(LiveOptions options, long seed) {
    this.options = options;
    this.seed = seed;
  }

  /**
   * Measures what has not been measured yet in the folder of runs.
   *
   * @param tell told of each measurement
   * @return all marks
   */
  List<GainMark> marks(Consumer<String> tell) throws IOException, InterruptedException {
    TrialMarks<GainMark> kept =
        new TrialMarks<>(options.runs().folder().resolve(FILE), GainMark.class);
    List<LiveTrial> trials = options.trials(seed);
    return kept.withRest(trials, kept.of(trials), this::mark, GainTable::row, tell);
  }

  private GainMark mark(LiveTrial trial) throws IOException, InterruptedException {
    LiveCase known = LiveCases.named(trial.fault());
    Topology topology = known.topology(trial.strength());
    try (MeasuringSession session =
        MeasuringSession.begin(
            options.exam(seed).plan(known, trial.strength()), options.runs().waiting())) {
      DemoLoop loop =
          new DemoLoop(
              session.measurement(),
              Ledger.of(options.runs().folder()),
              SeedSpec.defaults().withSeed(seed),
              Optional.empty());
      try (Measurement.Kept before = loop.before(topology)) {
        return mark(trial, topology, loop, before);
      }
    }
  }

  private GainMark mark(LiveTrial trial, Topology topology, DemoLoop loop, Measurement.Kept before)
      throws IOException, InterruptedException {
    Diagnosis diagnosis = before.outcome().diagnosis();
    String run = diagnosis.run().id();
    Optional<RemedyProposal> remedy = DemoLoop.choose(diagnosis);
    if (remedy.isEmpty()) {
      return new GainMark(trial, Optional.empty(), run, Optional.empty(), Optional.empty());
    }
    try (Measurement.Kept after = loop.after(topology, remedy.get(), before)) {
      Diagnosis changed = after.outcome().diagnosis();
      Optional<PromisedGain> promised =
          Ledger.of(options.runs().folder()).leadingTo(changed.run().id()).map(Promise::gain);
      return new GainMark(
          trial,
          Optional.of(RemedyWords.title(remedy.get())),
          run,
          promised.map(PromisedGain::measuredFactor),
          promised.map(gain -> gain(remedy.get(), gain, changed)));
    }
  }

  private static Gain gain(RemedyProposal remedy, PromisedGain promised, Diagnosis changed) {
    Optional<Double> tail =
        changed
            .load()
            .knee()
            .map(Knee::xMaxPerSecond)
            .flatMap(x -> Gain.Tail.measured(changed.load().plateaus(), x.estimate()));
    return new Gain(
        remedy.id(),
        promised.promisedFactor(),
        promised.measuredFactor().estimate(),
        Gain.Tail.of(remedy, tail, Optional.empty()));
  }
}
