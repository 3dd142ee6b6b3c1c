package dev.headroom.cli.command.load;

import dev.headroom.cli.command.Outcomes;
import dev.headroom.cli.failure.RefusedException;
import dev.headroom.cli.injector.InjectorOptions;
import dev.headroom.cli.injector.kubernetes.JobInputs;
import dev.headroom.cli.injector.kubernetes.cluster.KubernetesOptions;
import dev.headroom.cli.injector.shard.ShardLauncher;
import dev.headroom.cli.measure.Measurement;
import dev.headroom.cli.measure.MeasurementPlan;
import dev.headroom.cli.measure.MeasuringSession;
import dev.headroom.cli.option.GoalOptions;
import dev.headroom.cli.option.LoadSettings;
import dev.headroom.cli.option.OwnServiceArguments;
import dev.headroom.cli.option.ReferenceOptions;
import dev.headroom.cli.option.RunsOptions;
import dev.headroom.cli.option.SimulationOptions;
import dev.headroom.cli.option.TrafficSettings;
import dev.headroom.cli.target.OwnService;
import dev.headroom.cli.target.ReferenceTarget;
import dev.headroom.cli.target.TargetStart;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code headroom run}. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    header = "Measures your own service, or the reference system, once.",
    description =
        "Measures once: your own service with --url, or a stage of the reference system. Leaves a"
            + " run directory with a diagnosis and a report.",
    footer = {
      "",
      "Examples:",
      "  headroom run --url http://127.0.0.1:8080 --pid 4711 \\",
      "      --requests 'GET /items/{1-500} 99; GET /health 1'",
      "  headroom run --url http://127.0.0.1:8080 --pid java=4711 --pid database=4712 \\",
      "      --metrics-url http://127.0.0.1:8080/metrics --goal 1000 --p99 200",
      "  headroom run --url http://127.0.0.1:8080 --pid 4711 \\",
      "      --simulation com.example.OurSimulation --class-path target/test-classes",
      "  headroom run --stage stage-2 --traffic bursty",
      "  headroom run --url http://127.0.0.1:8080 --pid 4711 --injectors local:3",
      "  headroom run --url http://shop.test.svc:8080 --injectors kubernetes:8 \\",
      "      --kubernetes-image registry.example.com/headroom-injector:1",
      "  headroom run --stage stage-1 --shape 'hold 50%% 20s; spike x5 10s; return'",
      "",
      "The password for --db-url is read from the environment variable HEADROOM_DB_PASSWORD.",
      "",
      "Exit codes: 0 done, 1 Headroom failed, 2 wrong usage, 3 goal missed, 4 inconclusive."
    })
public final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @ArgGroup(validate = false, heading = "%nYour own service:%n")
  private final OwnServiceArguments own = new OwnServiceArguments();

  @ArgGroup(validate = false, heading = "%nOr the reference system, which is started here:%n")
  private final ReferenceOptions reference = new ReferenceOptions();

  @ArgGroup(validate = false, heading = "%nThe load:%n")
  private final LoadSettings load = new LoadSettings();

  @ArgGroup(validate = false, heading = "%nAnd then, if asked for, traffic like the real thing:%n")
  private final TrafficSettings traffic = new TrafficSettings();

  @ArgGroup(validate = false, heading = "%nFrom where it is sent:%n")
  private final InjectorOptions injectors = new InjectorOptions();

  @ArgGroup(validate = false, heading = "%nOf injectors that are pods of a Kubernetes cluster:%n")
  private final KubernetesOptions kubernetes = new KubernetesOptions();

  @ArgGroup(validate = false, heading = "%nOr a load of your own:%n")
  private final SimulationOptions simulation = new SimulationOptions();

  @ArgGroup(validate = false, heading = "%nWhat it ought to reach:%n")
  private final GoalOptions goal = new GoalOptions();

  @Mixin private RunsOptions runs;

  @Option(names = "--json", description = "print the diagnosis as JSON")
  private boolean json;

  /** What a load in a cluster needs of this machine. */
  private JobInputs inputs(boolean isOwn) {
    if (!isOwn) {
      throw new RefusedException(
          "pods of a cluster cannot reach the reference system, which listens on this machine's"
              + " loopback: --injectors kubernetes:N needs --url");
    }
    return JobInputs.of(
        load.file(), load.part().feeders().values(), traffic.accessLog(), System::getenv);
  }

  private void check() {
    reference.check(own);
    simulation.check();
    load.check();
    traffic.check();
    traffic.checkBeside(simulation.simulation());
  }

  @Override
  public Integer call() throws Exception {
    boolean isOwn = own.isGiven();
    check();
    ShardLauncher launcher =
        injectors.launcher(simulation.simulation(), kubernetes, () -> inputs(isOwn));
    TargetStart start =
        isOwn
            ? OwnService.of(own.options(!injectors.areInCluster()))
            : ReferenceTarget.of(
                reference.topology(), reference.data(load.seed()), reference.port());
    MeasurementPlan plan =
        new MeasurementPlan(
            runs.folder(),
            isOwn ? "service" : reference.topology().name(),
            load,
            simulation.simulation(),
            simulation.classPath(),
            goal.goal(),
            traffic,
            launcher,
            reference.faults());
    Measurement.Outcome outcome;
    try (MeasuringSession session = MeasuringSession.begin(plan, runs.waiting())) {
      outcome = session.measurement().measure(start);
    }
    PrintWriter out = spec.commandLine().getOut();
    Outcomes.print(out, outcome.diagnosis(), outcome.run(), json);
    if (!json) {
      out.println();
      out.println("report  " + outcome.run().report());
      out.flush();
    }
    return Outcomes.exitCode(outcome.diagnosis());
  }
}
