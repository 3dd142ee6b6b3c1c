package dev.headroom.cli.loop;

import dev.headroom.analysis.comparison.SideBySide;
import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.RemedyProposal;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.cli.ledger.Ledger;
import dev.headroom.cli.ledger.Promise;
import dev.headroom.cli.target.ReferenceTarget;
import dev.headroom.reference.data.SeedSpec;
import dev.headroom.reference.remedy.TopologyRemedies;
import dev.headroom.reference.topology.Topology;
import dev.headroom.run.RunReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The loop once round: measure, choose a remedy, apply it, measure again, compare. */
public final class DemoLoop {
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
  public Measurement.Kept before(Topology topology) throws IOException, InterruptedException {
    return measurement.measureAndKeep(ReferenceTarget.of(topology, seed, port));
  }

  /** The remedy to apply: the best one whose gain is known and that can be applied here. */
  public static Optional<RemedyProposal> choose(Diagnosis diagnosis) {
    return diagnosis.verdict().kind() != Verdict.Kind.BOTTLENECK
        ? Optional.empty()
        : diagnosis.remedies().stream()
            .filter(remedy -> remedy.limitAfter().isPresent())
            .filter(
                remedy -> TopologyRemedies.all().stream().anyMatch(r -> r.id().equals(remedy.id())))
            .findFirst();
  }

  /**
   * The second half: the remedy applied, the same schedule, both systems in turn, and the promise
   * into the ledger.
   */
  public Measurement.Outcome after(
      Topology topology, RemedyProposal remedy, Measurement.Kept before)
      throws IOException, InterruptedException {
    Topology changed = TopologyRemedies.named(remedy.id()).apply(topology, remedy.parameters());
    // The port that was asked for is still the first system's.
    Measurement.Outcome after =
        measurement.measureBeside(ReferenceTarget.of(changed, seed, Optional.empty()), before);
    promise(remedy, before.outcome(), after).ifPresent(promise -> keep(promise, after));
    return after;
  }

  /** What was promised beside what came of it; empty if the second run measured no knee. */
  public static Optional<Promise> promise(
      RemedyProposal remedy, Measurement.Outcome before, Measurement.Outcome after) {
    return after
        .diagnosis()
        .knee()
        .map(
            knee ->
                new Promise(
                    before.diagnosis().runId(),
                    after.diagnosis().runId(),
                    remedy.id(),
                    remedy.title(),
                    remedy.limitBefore(),
                    remedy.limitAfter().orElseThrow(),
                    knee.xMaxPerSecond(),
                    sideBySide(after).map(SideBySide::factor)));
  }

  private static Optional<SideBySide> sideBySide(Measurement.Outcome after) {
    try {
      return SideBySide.of(RunReader.read(after.run()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Into the ledger, and so into the second run's report. */
  private void keep(Promise promise, Measurement.Outcome after) {
    try {
      ledger.add(promise);
      Conclusion.report(after.run(), after.diagnosis());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
