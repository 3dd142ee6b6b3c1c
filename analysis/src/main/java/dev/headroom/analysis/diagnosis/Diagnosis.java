package dev.headroom.analysis.diagnosis;

import dev.headroom.analysis.evidence.StatementUse;
import dev.headroom.analysis.evidence.jvm.StateTime;
import dev.headroom.analysis.evidence.latency.LatencyGrowth;
import dev.headroom.analysis.injector.InjectorAccount;
import dev.headroom.analysis.injector.StartLag;
import dev.headroom.analysis.measure.Knee;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.profile.Frame;
import dev.headroom.analysis.traffic.TrafficAccount;
import dev.headroom.analysis.traffic.TrafficStretch;
import dev.headroom.run.Goal;
import java.util.List;
import java.util.Optional;

/**
 * All that Headroom concludes from one run; what {@code diagnosis.json} holds.
 *
 * @param schemaVersion version of this record's JSON form, {@code major.minor}
 * @param run which run
 * @param verdict the answer
 * @param load what was measured of it
 * @param ladder resources by the throughput at which they saturate, the first to bind first; those
 *     that cannot be placed come last
 * @param why what was found inside the bottleneck
 * @param remedies what to do, the best first
 * @param caveats what to know before trusting this
 */
public record Diagnosis(
    String schemaVersion,
    Subject run,
    Verdict verdict,
    Load load,
    List<ResourceLimit> ladder,
    Why why,
    List<RemedyProposal> remedies,
    Caveats caveats) {
  public static final String SCHEMA_VERSION = "2.6";

  public Diagnosis {
    ladder = List.copyOf(ladder);
    remedies = List.copyOf(remedies);
  }

  /**
   * The run that this is about.
   *
   * @param id the run's id
   * @param target what was under test
   * @param scenario kind of load
   * @param goal what it ought to reach, if said
   * @param complete whether the recording was
   */
  public record Subject(
      String id, String target, String scenario, Optional<Goal> goal, boolean complete) {}

  /**
   * The load as it went.
   *
   * @param knee what was measured as the most it takes; empty if no load was
   * @param referencePerSecond the throughput at which the ladder's utilization is given
   * @param plateaus in the order of time
   * @param traffic what came of the traffic model that followed, part by part; empty without one
   * @param trafficAccount what became of all its arrivals; empty without one
   * @param startLag how well the injector kept its schedule; empty where that was not recorded
   * @param injector what the injector says of itself; empty where it said nothing
   */
  public record Load(
      Optional<Knee> knee,
      double referencePerSecond,
      List<Plateau> plateaus,
      List<TrafficStretch> traffic,
      Optional<TrafficAccount> trafficAccount,
      Optional<StartLag> startLag,
      Optional<InjectorAccount> injector) {
    public Load {
      plateaus = List.copyOf(plateaus);
      traffic = traffic == null ? List.of() : List.copyOf(traffic);
      trafficAccount = trafficAccount == null ? Optional.empty() : trafficAccount;
      startLag = startLag == null ? Optional.empty() : startLag;
      injector = injector == null ? Optional.empty() : injector;
    }

    /** Without a traffic model, and without an account of the injector. */
    public Load(Optional<Knee> knee, double referencePerSecond, List<Plateau> plateaus) {
      this(
          knee,
          referencePerSecond,
          plateaus,
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
  }

  /**
   * Why the bottleneck is used as it is.
   *
   * @param causes the strongest first
   * @param growth where a request's time grew, the most first
   * @param states what is done for a request at the knee, the longest first; empty where no JVM was
   *     profiled
   * @param statements of the binding box's database, by time
   * @param frames of the binding box's JVM, by CPU
   */
  public record Why(
      List<Cause> causes,
      List<LatencyGrowth> growth,
      List<StateTime> states,
      List<StatementUse> statements,
      List<Frame> frames) {
    public Why {
      causes = List.copyOf(causes);
      growth = List.copyOf(growth);
      states = List.copyOf(states);
      statements = List.copyOf(statements);
      frames = List.copyOf(frames);
    }

    /** Nothing was found out. */
    public static Why unknown() {
      return of(List.of());
    }

    /** Nothing but causes. */
    public static Why of(List<Cause> causes) {
      return new Why(causes, List.of(), List.of(), List.of(), List.of());
    }
  }

  /**
   * What to know before trusting a diagnosis.
   *
   * @param missing evidence that would have been wanted
   * @param warnings the rest
   */
  public record Caveats(List<Remark<MissingCode>> missing, List<Remark<WarningCode>> warnings) {
    public Caveats {
      missing = List.copyOf(missing);
      warnings = List.copyOf(warnings);
    }
  }

  /** The rung of the ladder that the verdict names; empty if it names none that is on it. */
  public Optional<ResourceLimit> binding() {
    return ladder.stream()
        .filter(rung -> verdict.full().filter(rung.resource()::equals).isPresent())
        .findFirst();
  }

  /** Whether a repeat may do better because the machine was not left alone. */
  public boolean wasDisturbed() {
    return caveats.warnings().stream().anyMatch(warning -> warning.code().isDisturbance());
  }
}
