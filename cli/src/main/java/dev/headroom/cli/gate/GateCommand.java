package dev.headroom.cli.gate;

import dev.headroom.analysis.gate.Baseline;
import dev.headroom.analysis.gate.Gate;
import dev.headroom.analysis.gate.GateResult;
import dev.headroom.analysis.gate.GateRules;
import dev.headroom.analysis.gate.Margins;
import dev.headroom.analysis.gate.goal.Requirement;
import dev.headroom.analysis.gate.sample.GateMetric;
import dev.headroom.analysis.gate.sample.RunSample;
import dev.headroom.cli.failure.ExitCode;
import dev.headroom.cli.failure.RefusedException;
import dev.headroom.cli.session.Console;
import dev.headroom.dashboards.gate.GateJson;
import dev.headroom.dashboards.gate.GatePage;
import dev.headroom.dashboards.gate.NagiosLine;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code headroom gate}. */
@Command(
    name = "gate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Tells a regression from noise: runs against a baseline, and against goals.",
    description = {
      "Each run is one value a check, for what differs between runs is what matters. A run in",
      "which the load generator was the limit, most requests failed, nothing was measured or",
      "something else was loaded is refused before anything is compared. What these runs cannot",
      "tell is inconclusive, with the smallest effect that they could have seen."
    },
    footer = {
      "",
      "Examples:",
      "  headroom gate --run runs/20261128-11*",
      "  headroom gate --baseline perf/baseline.json --gatling target/gatling",
      "  headroom gate --run runs/* --margin 10%% --inconclusive warn --junit gate.xml",
      "  headroom gate --gatling target/gatling --require 'p99<200ms' --require 'errors<0.1%%'",
      "  headroom gate --run runs/last --require 'p99<200ms@400/s' --require 'xmax>=900/s'",
      "",
      "Exit codes: 0 pass, 1 Headroom failed, 2 wrong usage or input,",
      "            3 regression, goal missed or target failed,",
      "            4 inconclusive, or no run that may be compared.",
      "            With --format nagios: 0 OK, 1 WARNING, 2 CRITICAL, 3 UNKNOWN."
    })
public final class GateCommand implements Callable<Integer> {
  /** What is printed. */
  enum Format {
    TEXT,
    JSON,
    NAGIOS
  }

  /** How the command ends where the runs cannot tell. */
  enum Inconclusive {
    FAIL,
    WARN,
    PASS
  }

  @Spec private CommandSpec spec;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description =
          "what to compare with (default: "
              + BaselineFile.NAME
              + "; with --require it may be missing)")
  private Path baseline;

  @Mixin private GatedRuns runs;

  @Option(
      names = "--require",
      paramLabel = "GOAL",
      description =
          "an absolute goal, also several: p99<200ms, p99<200ms@400/s, 'GET /items: p95<50ms',"
              + " errors<0.1%%, xmax>=900/s, cpu<2ms")
  private List<String> require = List.of();

  @Option(
      names = "--margin",
      paramLabel = "PERCENT",
      defaultValue = "5%",
      description = "how much worse is good enough (default: ${DEFAULT-VALUE})")
  private String margin;

  @Option(
      names = "--margin-of",
      paramLabel = "NAME=PERCENT",
      description =
          "another margin for a metric or a request: p99=10%%, cpu=2%%, 'GET /items=20%%'; of errors"
              + " it is points: errors=0.5%%")
  private List<String> marginOf = List.of();

  @Option(
      names = "--strict",
      description = "a regression only if the whole interval is beyond the margin")
  private boolean strict;

  @Option(
      names = "--false-alarms",
      paramLabel = "SHARE",
      defaultValue = "0.05",
      description =
          "share of gates of unchanged systems that may fail, all checks together (default:"
              + " ${DEFAULT-VALUE})")
  private double falseAlarms;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "METRIC",
      description = "compare nothing but these metrics, such as cpu,allocated,errors")
  private List<String> only = List.of();

  @Option(names = "--any-machine", description = "compare also with runs of another machine")
  private boolean anyMachine;

  @Option(
      names = "--inconclusive",
      paramLabel = "fail|warn|pass",
      defaultValue = "fail",
      description =
          "end with 4, or with 0 and a warning, or with 0, where the runs cannot tell (default:"
              + " ${DEFAULT-VALUE})")
  private Inconclusive inconclusive;

  @Option(
      names = "--format",
      paramLabel = "text|json|nagios",
      defaultValue = "text",
      description = "what to print (default: ${DEFAULT-VALUE})")
  private Format format;

  @ArgGroup(validate = false, heading = "%nReports:%n")
  private final GateReports reports = new GateReports();

  @Override
  public Integer call() throws IOException {
    List<Requirement> goals = require.stream().map(GateCommand::goal).toList();
    GateRules rules = rules();
    Optional<Baseline> base = baseline();
    List<RunSample> candidate = NewRuns.of(runs.samples(), base);
    GateResult result = Gate.judge(base, candidate, goals, rules);
    reports.write(result, inconclusive == Inconclusive.FAIL, spec.commandLine().getErr());
    PrintWriter out = spec.commandLine().getOut();
    out.print(printed(result));
    out.flush();
    return format == Format.NAGIOS ? NagiosLine.exitCode(result) : exitCode(result);
  }

  private String printed(GateResult result) {
    return switch (format) {
      case JSON -> GateJson.render(result);
      case NAGIOS -> NagiosLine.render(result);
      default -> GatePage.render(result, Console.style());
    };
  }

  /** With goals alone a baseline may be missing, unless it was named. */
  private Optional<Baseline> baseline() throws IOException {
    Path file = baseline == null ? Path.of(BaselineFile.NAME) : baseline;
    return baseline == null && !require.isEmpty() && !Files.exists(file)
        ? Optional.empty()
        : Optional.of(BaselineFile.read(file));
  }

  private static Requirement goal(String text) {
    try {
      return Requirement.parse(text);
    } catch (IllegalArgumentException e) {
      throw new RefusedException("--require " + e.getMessage());
    }
  }

  private GateRules rules() {
    if (!(falseAlarms > 0 && falseAlarms < 1)) {
      throw new RefusedException("--false-alarms " + falseAlarms + ": a share between 0 and 1");
    }
    Margins margins = Margins.DEFAULT.withRatio(MarginOption.percent("--margin", margin));
    for (String one : marginOf) {
      margins = MarginOption.add(one, margins);
    }
    return new GateRules(margins, falseAlarms, strict, anyMachine, wanted());
  }

  private Set<GateMetric> wanted() {
    return only.stream()
        .map(
            code ->
                GateMetric.find(code.strip())
                    .orElseThrow(
                        () -> new RefusedException("--only " + code + ": there is no such metric")))
        .collect(Collectors.toSet());
  }

  private int exitCode(GateResult result) {
    return switch (result.verdict()) {
      case PASS -> ExitCode.DONE;
      case REGRESSION -> ExitCode.GOAL_MISSED;
      case REFUSED -> ExitCode.INCONCLUSIVE;
      default -> inconclusive == Inconclusive.FAIL ? ExitCode.INCONCLUSIVE : ExitCode.DONE;
    };
  }
}
