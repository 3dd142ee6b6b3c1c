package dev.headroom.cli.loop;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.RemedyProposal;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.promise.GoalCheck;
import dev.headroom.analysis.promise.SideBySide;
import dev.headroom.cli.measure.Measurement;
import dev.headroom.dashboards.words.RemedyWords;
import dev.headroom.reference.remedy.TopologyRemedies;
import dev.headroom.reference.setting.InvalidSettingException;
import dev.headroom.reference.topology.BoxSpec;
import dev.headroom.reference.topology.Topology;
import dev.headroom.run.RunReader;
import dev.headroom.run.file.CodeName;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Round and round on the reference system: measure, apply the best remedy, measure again beside the
 * system as it was, until the goal holds or nothing helps. A change that made it worse is taken
 * back and not tried again.
 */
public final class GoalLoop {
  private static final double HOURS_A_MONTH = 730;

  private final Steps steps;
  private final LoopLog log;
  private final Limits limits;
  private final Consumer<String> tell;
  private final Set<String> failed = new HashSet<>();

  private Topology topology;
  private int changes;
  private End end = End.NO_REMEDY_LEFT;
  private List<LoopLog.Entry> rounds = List.of();

  /** What is done in a round. */
  interface Steps {
    /** Measures a system and leaves it running. */
    Measurement.Kept before(Topology topology) throws IOException, InterruptedException;

    /** Measures a changed system beside the one before, and leaves both running. */
    Measurement.Kept after(Topology topology, RemedyProposal remedy, Measurement.Kept before)
        throws IOException, InterruptedException;
  }

  /**
   * Where a loop stops though its goal is not reached.
   *
   * @param rounds most changes
   * @param dollarsAMonth most that the changed system may cost; empty for any sum
   * @param adviseOnly whether it stops before the first change
   */
  public record Limits(int rounds, Optional<Double> dollarsAMonth, boolean adviseOnly) {}

  /** Why a loop ended. */
  public enum End {
    GOAL_REACHED,
    /** It was only asked what to do. */
    ADVISED,
    /** No remedy that can be applied here is known to help, or none that the budget allows. */
    NO_REMEDY_LEFT,
    /** As many changes as were asked for. */
    ENOUGH_ROUNDS,
    /** The last run does not say what binds. */
    NO_ANSWER;

    @JsonValue
    public String code() {
      return CodeName.of(this);
    }
  }

  /**
   * @param once measures and changes
   * @param tell told what is being done
   */
  public GoalLoop(DemoLoop once, LoopLog log, Limits limits, Consumer<String> tell) {
    this((Steps) once, log, limits, tell);
  }

  GoalLoop(Steps steps, LoopLog log, Limits limits, Consumer<String> tell) {
    this.steps = steps;
    this.log = log;
    this.limits = limits;
    this.tell = tell;
  }

  /** From a system to its goal; goes on where an earlier loop to the same goal was broken off. */
  public End run(Topology system) throws IOException, InterruptedException {
    topology = system;
    for (LoopLog.Entry round : log.rounds()) {
      round.applied().ifPresent(remedy -> repeat(remedy, round.takenBack()));
    }
    tell.accept(
        changes == 0
            ? "round 1  measuring " + topology.name() + " as it is"
            : "going on after " + changes + " changes: measuring the system as they left it");
    Measurement.Kept now = steps.before(topology);
    try {
      log.measured(now.outcome().diagnosis().run().id(), Optional.empty(), false);
      Optional<RemedyProposal> remedy = next(now.outcome().diagnosis());
      while (remedy.isPresent()) {
        Measurement.Kept after = changed(remedy.get(), now);
        if (after != now) {
          Measurement.Kept old = now;
          now = after;
          old.close();
        }
        remedy = next(now.outcome().diagnosis());
      }
      rounds = log.rounds();
      log.ended(end.code());
      return end;
    } finally {
      now.close();
    }
  }

  /** Those of the loop that was run, also of what went before it was broken off. */
  public List<LoopLog.Entry> rounds() {
    return rounds;
  }

  private void repeat(RemedyProposal remedy, boolean takenBack) {
    changes++;
    if (takenBack) {
      failed.add(key(remedy));
    } else {
      topology = apply(topology, remedy);
    }
  }

  /** The changed system; the one before where the change made it worse. */
  private Measurement.Kept changed(RemedyProposal remedy, Measurement.Kept now)
      throws IOException, InterruptedException {
    tell.accept("round " + (changes + 2) + "  applying " + RemedyWords.title(remedy));
    Measurement.Kept after = steps.after(topology, remedy, now);
    boolean worse = isWorse(after);
    repeat(remedy, worse);
    log.measured(after.outcome().diagnosis().run().id(), Optional.of(remedy), worse);
    if (worse) {
      tell.accept("it made the system slower, or fail: taken back");
      after.close();
      return now;
    }
    return after;
  }

  /** What to apply next; empty where the loop is at its end, which is noted. */
  private Optional<RemedyProposal> next(Diagnosis diagnosis) {
    Optional<RemedyProposal> remedy = Optional.empty();
    if (GoalCheck.of(diagnosis) == GoalCheck.REACHED) {
      end = End.GOAL_REACHED;
    } else if (!diagnosis.verdict().kind().isAnswer()) {
      end = End.NO_ANSWER;
    } else if (limits.adviseOnly()) {
      end = End.ADVISED;
    } else if (changes >= limits.rounds()) {
      end = End.ENOUGH_ROUNDS;
    } else {
      end = End.NO_REMEDY_LEFT;
      remedy =
          DemoLoop.choose(diagnosis, choice -> !failed.contains(key(choice)) && isPossible(choice));
    }
    return remedy;
  }

  /** Whether it makes sense for this system, and can be paid. */
  private boolean isPossible(RemedyProposal remedy) {
    try {
      double aMonth =
          HOURS_A_MONTH
              * apply(topology, remedy).boxes().stream().mapToDouble(BoxSpec::pricePerHour).sum();
      return limits.dollarsAMonth().filter(most -> aMonth > most).isEmpty();
    } catch (InvalidSettingException e) {
      return false;
    }
  }

  /**
   * Slower in turns, or a target that failed and whose turns tell nothing since they failed too.
   */
  private static boolean isWorse(Measurement.Kept after) throws IOException {
    boolean failed = after.outcome().diagnosis().verdict().kind() == Verdict.Kind.TARGET_FAILED;
    return SideBySide.of(RunReader.read(after.outcome().run()))
        .map(turns -> turns.factor().high() < 1)
        .orElse(failed);
  }

  private static Topology apply(Topology topology, RemedyProposal remedy) {
    return TopologyRemedies.named(remedy.id()).apply(topology, remedy.parameters());
  }

  private static String key(RemedyProposal remedy) {
    return remedy.id() + " " + remedy.parameters();
  }
}
