package dev.headroom.cli.command.load;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.promise.GoalCheck;
import dev.headroom.analysis.promise.PromisedGain;
import dev.headroom.cli.command.Outcomes;
import dev.headroom.cli.command.StoredRun;
import dev.headroom.cli.failure.ExitCode;
import dev.headroom.cli.failure.RefusedException;
import dev.headroom.cli.ledger.Ledger;
import dev.headroom.cli.ledger.Promise;
import dev.headroom.cli.loop.DemoLoop;
import dev.headroom.cli.loop.GoalLoop;
import dev.headroom.cli.loop.LoopLog;
import dev.headroom.cli.measure.Measurement;
import dev.headroom.cli.measure.MeasurementPlan;
import dev.headroom.cli.measure.MeasuringSession;
import dev.headroom.cli.option.GoalOptions;
import dev.headroom.cli.option.LoadSettings;
import dev.headroom.cli.option.OwnServiceArguments;
import dev.headroom.cli.option.ReferenceOptions;
import dev.headroom.cli.option.RunsOptions;
import dev.headroom.cli.session.Console;
import dev.headroom.cli.target.OwnService;
import dev.headroom.dashboards.terminal.compare.LoopPage;
import dev.headroom.dashboards.terminal.compare.LoopRound;
import dev.headroom.dashboards.words.RemedyWords;
import dev.headroom.reference.topology.Topology;
import dev.headroom.run.Goal;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code headroom loop}. */
@Command(
    name = "loop",
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    header = "Measures, mends and measures again, until a goal is reached.",
    description =
        "Goes round on the reference system: finds what binds, applies the best remedy, measures"
            + " again beside the system as it was, until it reaches the goal or nothing helps. Of"
            + " your own service it says what to do; do it, and go on with --after. A loop that was"
            + " broken off goes on with the same command.",
    footer = {
      "",
      "Examples:",
      "  headroom loop --stage 1 --fault missing-index --goal '800/s p99<200ms'",
      "  headroom loop --goal 1000 --budget 120 --max 4",
      "  headroom loop --url http://127.0.0.1:8080 --pid 4711 --requests 'GET /items/{1-500}' \\",
      "      --goal '1000/s p99<200ms'",
      "  headroom loop --url http://127.0.0.1:8080 --pid 4892 --requests 'GET /items/{1-500}' \\",
      "      --goal '1000/s p99<200ms' --after 'index on items(owner)'",
      "",
      "Exit codes: 0 goal reached, or advised, 1 Headroom failed, 2 wrong usage,",
      "            3 goal not reached, 4 inconclusive."
    })
public final class LoopCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @ArgGroup(validate = false, heading = "%nYour own service:%n")
  private final OwnServiceArguments own = new OwnServiceArguments();

  @ArgGroup(validate = false, heading = "%nOr the reference system, which is started here:%n")
  private final ReferenceOptions reference = new ReferenceOptions();

  @ArgGroup(validate = false, heading = "%nThe load:%n")
  private final LoadSettings load = new LoadSettings();

  @ArgGroup(validate = false, heading = "%nWhat it ought to reach:%n")
  private final GoalOptions goals = new GoalOptions();

  @Option(
      names = "--max",
      paramLabel = "N",
      defaultValue = "6",
      description = "most changes (default: ${DEFAULT-VALUE})")
  private int most;

  @Option(
      names = "--budget",
      paramLabel = "$/MONTH",
      description = "most that the changed system may cost a month")
  private Double budget;

  @Option(names = "--advise", description = "stop before the first change, and say what to do")
  private boolean advise;

  @Option(
      names = "--after",
      paramLabel = "TEXT",
      description = "what you changed since the last round of your own service, in your words")
  private String after;

  @Mixin private RunsOptions runs;

  @Override
  public Integer call() throws Exception {
    check();
    Goal goal =
        goals
            .goal()
            .orElseThrow(
                () -> new RefusedException("--goal is needed, such as --goal '1000/s p99<200ms'"));
    return own.isGiven() ? own(goal) : reference(goal);
  }

  private void check() {
    reference.check(own);
    if (!own.isGiven() && after != null) {
      throw new RefusedException("--after is for your own service, with --url");
    }
    if (most < 1) {
      throw new RefusedException("--max " + most + ": must be at least 1");
    }
    if (budget != null && !(budget > 0 && Double.isFinite(budget))) {
      throw new RefusedException("--budget must be a number greater than 0");
    }
    load.check();
  }

  private MeasurementPlan plan(String label, Goal goal, List<String> faults) {
    return MeasurementPlan.of(runs.folder(), label, load, faults).towards(Optional.of(goal));
  }

  private int reference(Goal goal) throws Exception {
    Topology topology = reference.topology();
    String system = String.join(" ", topology.name(), String.join(" ", reference.faults())).strip();
    LoopLog log = new LoopLog(runs.folder(), system, goal);
    GoalLoop.Limits limits = new GoalLoop.Limits(most, Optional.ofNullable(budget), advise);
    List<LoopLog.Entry> rounds;
    GoalLoop.End end;
    try (MeasuringSession session =
        MeasuringSession.begin(plan(topology.name(), goal, reference.faults()), runs.waiting())) {
      DemoLoop once =
          new DemoLoop(
              session.measurement(),
              Ledger.of(runs.folder()),
              reference.data(load.seed()),
              reference.port());
      GoalLoop loop = new GoalLoop(once, log, limits, session.screen()::say);
      end = loop.run(topology);
      rounds = loop.rounds();
    }
    print(goal, rounds, words(end));
    return switch (end) {
      case GOAL_REACHED, ADVISED -> ExitCode.DONE;
      case NO_REMEDY_LEFT, ENOUGH_ROUNDS -> ExitCode.GOAL_MISSED;
      case NO_ANSWER -> ExitCode.INCONCLUSIVE;
    };
  }

  private static String words(GoalLoop.End end) {
    return switch (end) {
      case GOAL_REACHED -> "reached";
      case ADVISED -> "not reached; what to do stands below";
      case NO_REMEDY_LEFT -> "not reached, and no remedy that can be applied here is left";
      case ENOUGH_ROUNDS -> "not reached in as many changes as were asked for (--max)";
      case NO_ANSWER -> "not reached, and the last run does not say what binds";
    };
  }

  private int own(Goal goal) throws Exception {
    LoopLog log = new LoopLog(runs.folder(), own.options().url().toString(), goal);
    Measurement.Outcome outcome;
    try (MeasuringSession session =
        MeasuringSession.begin(plan("service", goal, List.of()), runs.waiting())) {
      outcome = session.measurement().measure(OwnService.of(own.options()));
    }
    log.measured(outcome.diagnosis().run().id(), Optional.ofNullable(after));
    boolean reached = GoalCheck.of(outcome.diagnosis()) == GoalCheck.REACHED;
    List<LoopLog.Entry> rounds = log.rounds();
    if (reached) {
      log.ended(GoalLoop.End.GOAL_REACHED.code());
    }
    print(goal, rounds, reached ? "reached" : "not reached; do what stands below, then --after");
    return reached ? ExitCode.DONE : Outcomes.exitCode(outcome.diagnosis());
  }

  private void print(Goal goal, List<LoopLog.Entry> entries, String end) throws IOException {
    List<LoopRound> rounds = new ArrayList<>();
    for (LoopLog.Entry entry : entries) {
      Path run = runs.folder().resolve(entry.run().orElseThrow());
      Diagnosis diagnosis = StoredRun.open(run).diagnosis();
      rounds.add(
          new LoopRound(
              entry.applied().map(RemedyWords::title).or(entry::note),
              entry.applied().isEmpty() ? Optional.empty() : gain(entry.run().orElseThrow()),
              entry.takenBack(),
              diagnosis));
    }
    PrintWriter out = spec.commandLine().getOut();
    if (!rounds.isEmpty()) {
      LoopRound last = rounds.get(rounds.size() - 1);
      Path run = runs.folder().resolve(last.diagnosis().run().id());
      Outcomes.print(out, last.diagnosis(), StoredRun.open(run).directory(), false);
      out.println();
    }
    out.print(LoopPage.render(goal, rounds, end, Console.style()));
    out.flush();
  }

  private Optional<PromisedGain> gain(String afterRun) throws IOException {
    return Ledger.of(runs.folder()).leadingTo(afterRun).map(Promise::gain);
  }
}
