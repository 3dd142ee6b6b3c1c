package dev.headroom.analysis.diagnosis;

import dev.headroom.run.Goal;
import java.util.List;
import java.util.Optional;

/**
 * All that Headroom concludes from one run; what {@code diagnosis.json} holds.
 *
 * @param schemaVersion version of this record's JSON form, {@code major.minor}
 * @param runId the run's id
 * @param target what was under test
 * @param scenario kind of load
 * @param goal what it ought to reach, if said
 * @param complete whether the recording was
 * @param verdict the answer
 * @param knee what was measured as the most it takes; empty if no load was
 * @param referencePerSecond the throughput at which the rungs' utilization is given
 * @param ladder resources by the throughput at which they saturate, the first to bind first; rungs
 *     that cannot be placed come last
 * @param plateaus of the load, in the order of time
 * @param growth where a request's time grew, the most first
 * @param causes what was found inside the bottleneck, the strongest first
 * @param statements of the binding database, by time
 * @param frames of the binding JVM, by CPU
 * @param remedies what to do, the best first
 * @param missing evidence that would have been wanted, a sentence each
 * @param warnings what a reader should know before trusting this, a sentence each
 */
public record Diagnosis(
    String schemaVersion,
    String runId,
    String target,
    String scenario,
    Optional<Goal> goal,
    boolean complete,
    Verdict verdict,
    Optional<Knee> knee,
    double referencePerSecond,
    List<LadderRung> ladder,
    List<Plateau> plateaus,
    List<PlaceGrowth> growth,
    List<Cause> causes,
    List<StatementUse> statements,
    List<Frame> frames,
    List<RemedyProposal> remedies,
    List<String> missing,
    List<String> warnings) {

  public static final String SCHEMA_VERSION = "1.0";

  /** How a warning begins that the machine was not left alone, so that a repeat may do better. */
  public static final String DISTURBED = "the machine was disturbed: ";

  public Diagnosis {
    ladder = List.copyOf(ladder);
    plateaus = List.copyOf(plateaus);
    growth = List.copyOf(growth);
    causes = List.copyOf(causes);
    statements = List.copyOf(statements);
    frames = List.copyOf(frames);
    remedies = List.copyOf(remedies);
    missing = List.copyOf(missing);
    warnings = List.copyOf(warnings);
  }

  /** Whether a repeat may do better because the machine was not left alone. */
  public boolean wasDisturbed() {
    return warnings.stream().anyMatch(warning -> warning.startsWith(DISTURBED));
  }
}
