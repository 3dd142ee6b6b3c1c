package dev.headroom.cli.command.load;

import dev.headroom.analysis.diagnosis.RemedyProposal;
import dev.headroom.cli.command.Outcomes;
import dev.headroom.cli.failure.RefusedException;
import dev.headroom.cli.ledger.Ledger;
import dev.headroom.cli.loop.DemoLoop;
import dev.headroom.cli.measure.Measurement;
import dev.headroom.cli.measure.MeasurementPlan;
import dev.headroom.cli.measure.MeasuringSession;
import dev.headroom.cli.option.GoalOptions;
import dev.headroom.cli.option.LoadSettings;
import dev.headroom.cli.option.ReferenceOptions;
import dev.headroom.cli.option.RunsOptions;
import dev.headroom.cli.session.Console;
import dev.headroom.dashboards.live.LiveScreen;
import dev.headroom.dashboards.terminal.compare.ComparisonReport;
import dev.headroom.dashboards.words.RemedyWords;
import dev.headroom.reference.topology.Topology;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code headroom demo}. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    header = "Finds, fixes and verifies a bottleneck of the reference system.",
    description =
        "Runs the whole loop once on the reference system with a fault in it, of which the diagnosis"
            + " is told nothing: finds how much it takes, names the next bottleneck and its cause,"
            + " applies the best remedy, measures again, loads the old and the new one in turn, and"
            + " prints what was promised beside what came of it. Takes under five minutes.",
    footer = {
      "",
      "Examples:",
      "  headroom demo",
      "  headroom demo --as-shipped",
      "  headroom demo --fault connection-pool-small",
      "  headroom demo --stage stage-2 --fault slow-member",
      "",
      "Exit codes: 0 done, also where the promise was missed, 1 Headroom failed,",
      "            2 wrong usage, 3 goal missed in the end, 4 inconclusive."
    })
public final class DemoCommand implements Callable<Integer> {
  /** A mistake that many services have, and that one line mends. */
  private static final String USUAL_FAULT = "missing-index";

  @Spec private CommandSpec spec;

  @Option(
      names = "--as-shipped",
      description = "without a fault (default: with " + USUAL_FAULT + ", unless --fault is given)")
  private boolean asShipped;

  @ArgGroup(validate = false, heading = "%nThe reference system:%n")
  private final ReferenceOptions reference = new ReferenceOptions();

  @ArgGroup(validate = false, heading = "%nThe load on it:%n")
  private final LoadSettings load = new LoadSettings();

  @ArgGroup(validate = false, heading = "%nWhat it ought to reach:%n")
  private final GoalOptions goal = new GoalOptions();

  @Mixin private RunsOptions runs;

  @Override
  public Integer call() throws Exception {
    plant();
    Topology topology = reference.topology();
    load.check();
    reference.port();
    MeasurementPlan plan =
        MeasurementPlan.of(runs.folder(), topology.name(), load, reference.faults())
            .towards(goal.goal());
    try (MeasuringSession session = MeasuringSession.begin(plan, runs.waiting())) {
      DemoLoop loop =
          new DemoLoop(
              session.measurement(),
              Ledger.of(runs.folder()),
              reference.data(load.seed()),
              reference.port());
      return demo(topology, loop, session.screen());
    }
  }

  private void plant() {
    if (asShipped && !reference.faults().isEmpty()) {
      throw new RefusedException("--as-shipped is without any --fault: leave one of them out");
    }
    if (!asShipped) {
      reference.plantIfNone(USUAL_FAULT);
    }
  }

  private int demo(Topology topology, DemoLoop loop, LiveScreen screen) throws Exception {
    screen.say("1/2  measuring " + topology.name() + planted());
    try (Measurement.Kept first = loop.before(topology)) {
      return demo(topology, loop, screen, first);
    }
  }

  private String planted() {
    return asShipped
        ? " as it is"
        : " with "
            + String.join(", ", reference.faults())
            + " in it, which the diagnosis is not told";
  }

  private int demo(Topology topology, DemoLoop loop, LiveScreen screen, Measurement.Kept first)
      throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    Measurement.Outcome before = first.outcome();
    out.println();
    Outcomes.print(out, before.diagnosis(), before.run(), false);
    Optional<RemedyProposal> remedy = DemoLoop.choose(before.diagnosis());
    if (remedy.isEmpty()) {
      out.println("\nno remedy to try: the loop ends here. The run is in " + before.run());
      out.flush();
      return Outcomes.exitCode(before.diagnosis());
    }
    out.println();
    out.flush();
    screen.say("2/2  applying " + RemedyWords.title(remedy.get()) + " and measuring again");
    Measurement.Outcome after;
    try (Measurement.Kept second = loop.after(topology, remedy.get(), first)) {
      after = second.outcome();
    }
    out.println();
    Outcomes.print(out, after.diagnosis(), after.run(), false);
    out.println();
    out.print(
        ComparisonReport.render(
            before.diagnosis(),
            after.diagnosis(),
            Outcomes.promised(runs.folder(), before.diagnosis(), after.diagnosis()),
            Console.style()));
    Outcomes.calibration(runs.folder()).ifPresent(out::println);
    out.println();
    out.println("report  " + after.run().report());
    out.println("runs    " + before.run());
    out.println("        " + after.run());
    out.flush();
    return Outcomes.exitCodeOfLoop(after.diagnosis());
  }
}
