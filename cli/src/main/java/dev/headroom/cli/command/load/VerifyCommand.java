package dev.headroom.cli.command.load;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.promise.Proof;
import dev.headroom.cli.command.StoredRun;
import dev.headroom.cli.failure.ExitCode;
import dev.headroom.cli.failure.RefusedException;
import dev.headroom.cli.ledger.Ledger;
import dev.headroom.cli.ledger.ProofLog;
import dev.headroom.cli.ledger.SystemLabel;
import dev.headroom.cli.loop.Experiment;
import dev.headroom.cli.measure.Conclusion;
import dev.headroom.cli.measure.Measurement;
import dev.headroom.cli.measure.MeasurementPlan;
import dev.headroom.cli.measure.MeasuringSession;
import dev.headroom.cli.option.LoadSettings;
import dev.headroom.cli.option.WaitOption;
import dev.headroom.cli.session.Console;
import dev.headroom.cli.target.SystemCopy;
import dev.headroom.dashboards.terminal.compare.ProofPage;
import dev.headroom.reference.budget.BudgetCut;
import dev.headroom.reference.topology.Topology;
import dev.headroom.run.RunDirectory;
import dev.headroom.run.file.Json;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code headroom verify}. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    header = "Proves or refutes a run's verdict by experiment.",
    description =
        "Starts the reference system of a run again, and beside it a copy with 15 %% less of one"
            + " thing (a box's CPU, a pool's connections, request threads, a link, a disk), loads"
            + " the two in turn, and does so for each thing: what binds is what costs throughput."
            + " The answer goes into the run's report. Takes a minute and a half for each, and up"
            + " to three where the turns do not tell at once.",
    footer = {
      "",
      "Examples:",
      "  headroom verify runs/20261124-101500-stage-1",
      "  headroom verify --quick runs/20261124-101500-stage-1 box-1 cpu",
      "",
      "Exit codes: 0 the verdict stands, 1 Headroom failed, 2 wrong usage or not a run",
      "            of the reference system, 3 the verdict is refuted, 4 undecided."
    })
public final class VerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "RUN", description = "run directory")
  private Path folder;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "RESOURCE",
      description = "cut only what has this in its name, such as 'box-1 cpu' (default: everything)")
  private List<String> words = new ArrayList<>();

  @ArgGroup(validate = false, heading = "%nThe load:%n")
  private final LoadSettings load = new LoadSettings();

  @Mixin private WaitOption wait;

  @Option(names = "--json", description = "print the experiment as JSON")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    load.check();
    StoredRun stored = StoredRun.open(folder);
    RunDirectory run = stored.directory();
    SystemCopy copy = SystemCopy.of(run).orElseThrow(this::notStartedHere);
    Topology topology = copy.read();
    List<BudgetCut> cuts = Experiment.cuts(topology, String.join(" ", words));
    Diagnosis diagnosis = stored.diagnosis();
    int users = Measurement.saturatingUsers(diagnosis);
    Experiment.Outcome outcome;
    try (MeasuringSession session = MeasuringSession.begin(plan(run, topology), wait)) {
      outcome =
          new Experiment(topology, copy.data(), cuts, users, session.screen()::say)
              .perform(session.measurement());
    }
    ProofLog.beside(run.root())
        .add(
            new ProofLog.Entry(
                run.manifest().id(), outcome.run().manifest().id(), outcome.proof()));
    Conclusion.report(run, diagnosis);
    return print(run, diagnosis, outcome);
  }

  private RefusedException notStartedHere() {
    return new RefusedException(
        folder
            + " is no run of the reference system, or was recorded before runs kept a copy of it:"
            + " only of a system that is started here budgets can be cut");
  }

  private MeasurementPlan plan(RunDirectory run, Topology topology) throws Exception {
    return MeasurementPlan.of(
        Ledger.folderOf(run.root()),
        topology.name() + "-verify",
        load,
        SystemLabel.of(run).faults());
  }

  private int print(RunDirectory run, Diagnosis diagnosis, Experiment.Outcome outcome)
      throws Exception {
    Proof.Agreement agreement = outcome.proof().agreement(diagnosis.verdict());
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(
          Json.documents()
              .writeValueAsString(
                  Map.of("agreement", agreement, "effects", outcome.proof().effects())));
    } else {
      out.print(ProofPage.render(diagnosis.verdict(), outcome.proof(), Console.style()));
      out.println("\nreport  " + run.report());
    }
    out.flush();
    return switch (agreement) {
      case CONFIRMED, CONSISTENT -> ExitCode.DONE;
      case REFUTED -> ExitCode.GOAL_MISSED;
      case UNDECIDED -> ExitCode.INCONCLUSIVE;
    };
  }
}
