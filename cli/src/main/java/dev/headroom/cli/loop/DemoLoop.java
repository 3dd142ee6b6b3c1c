package dev.headroom.cli.loop;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.RemedyProposal;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.measure.Knee;
import dev.headroom.analysis.promise.SideBySide;
import dev.headroom.cli.ledger.Ledger;
import dev.headroom.cli.ledger.Promise;
import dev.headroom.cli.ledger.SystemLabel;
import dev.headroom.cli.measure.Conclusion;
import dev.headroom.cli.measure.Measurement;
import dev.headroom.cli.target.ReferenceTarget;
import dev.headroom.reference.data.SeedSpec;
import dev.headroom.reference.remedy.TopologyRemedies;
import dev.headroom.reference.topology.Topology;
import dev.headroom.run.RunReader;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;

/** The loop once round: measure, choose a remedy, apply it, measure again, compare. */
public final class DemoLoop implements GoalLoop.Steps {
  private final Measurement measurement;
  private final Ledger ledger;
  private final SeedSpec seed;
  private final Optional<Integer> port;

  public DemoLoop(Measurement measurement, Ledger ledger, SeedSpec seed, Optional<Integer> port) {
    this.measurement = measurement;
    this.ledger = ledger;
    this.seed = seed;
    this.port = port;
  }

  /** The first half: what binds now. The system is left running, to be closed by the caller. */
  @Override
  public Measurement.Kept before(Topology topology) throws IOException, InterruptedException {
    return measurement.measureAndKeep(ReferenceTarget.of(topology, seed, port));
  }

  /** The remedy to apply: the best one whose gain is known and that can be applied here. */
  public static Optional<RemedyProposal> choose(Diagnosis diagnosis) {
    return choose(diagnosis, remedy -> true);
  }

  /** Likewise, among those that somebody wants. */
  static Optional<RemedyProposal> choose(Diagnosis diagnosis, Predicate<RemedyProposal> wanted) {
    return diagnosis.verdict().kind() != Verdict.Kind.BOTTLENECK
        ? Optional.empty()
        : diagnosis.remedies().stream()
            .filter(remedy -> remedy.limitAfter().isPresent())
            .filter(
                remedy -> TopologyRemedies.all().stream().anyMatch(r -> r.id().equals(remedy.id())))
            .filter(wanted)
            .findFirst();
  }

  /**
   * The second half: the remedy applied, the same schedule, both systems in turn, and the promise
   * into the ledger. Both systems are left running, to be closed by the caller.
   */
  @Override
  public Measurement.Kept after(Topology topology, RemedyProposal remedy, Measurement.Kept before)
      throws IOException, InterruptedException {
    Topology changed = TopologyRemedies.named(remedy.id()).apply(topology, remedy.parameters());
    // The port that was asked for is still the first system's.
    Measurement.Kept after =
        measurement.measureBeside(ReferenceTarget.of(changed, seed, Optional.empty()), before);
    try {
      Optional<Promise> promise = promise(remedy, before.outcome(), after.outcome());
      if (promise.isPresent()) {
        keep(promise.get(), after.outcome());
      }
      return after;
    } catch (IOException | RuntimeException e) {
      after.close();
      throw e;
    }
  }

  /** What was promised beside what came of it; empty if the second run measured no knee. */
  private static Optional<Promise> promise(
      RemedyProposal remedy, Measurement.Outcome before, Measurement.Outcome after)
      throws IOException {
    Optional<Knee> knee = after.diagnosis().load().knee();
    if (knee.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Promise(
            SystemLabel.of(after.run()),
            before.diagnosis().run().id(),
            after.diagnosis().run().id(),
            remedy,
            knee.get().xMaxPerSecond(),
            SideBySide.of(RunReader.read(after.run())).map(SideBySide::factor)));
  }

  /** Into the ledger, and so into the second run's report. */
  private void keep(Promise promise, Measurement.Outcome after) throws IOException {
    ledger.add(promise);
    Conclusion.report(after.run(), after.diagnosis());
  }
}
