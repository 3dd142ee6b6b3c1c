package dev.headroom.cli.gate;

import dev.headroom.analysis.gate.Baseline;
import dev.headroom.analysis.gate.GateResult;
import dev.headroom.analysis.gate.GateVerdict;
import dev.headroom.cli.failure.ExitCode;
import dev.headroom.cli.failure.RefusedException;
import dev.headroom.cli.gate.rule.GateJudge;
import dev.headroom.cli.gate.rule.GatePart;
import dev.headroom.cli.gate.rule.GateRuleOptions;
import dev.headroom.cli.gate.run.MeasureOptions;
import dev.headroom.cli.gate.run.SeriesOptions;
import dev.headroom.cli.session.Console;
import dev.headroom.dashboards.gate.GateAnnotations;
import dev.headroom.dashboards.gate.GateJson;
import dev.headroom.dashboards.gate.GatePage;
import dev.headroom.dashboards.gate.NagiosLine;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
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
      "tell is inconclusive, with the smallest effect that they could have seen. Without --run and",
      "--gatling it measures the candidate itself, as often as needed, each time with freshly",
      "started processes."
    },
    footer = {
      "",
      "Examples:",
      "  headroom gate --run runs/20261128-11*",
      "  headroom gate --baseline perf/baseline.json --gatling target/gatling",
      "  headroom gate --run runs/20261128-11* --margin 10%% --inconclusive warn --junit gate.xml",
      "  headroom gate --gatling target/gatling --require 'p99<200ms' --require 'errors<0.1%%'",
      "  headroom gate --run runs/20261128-113000-shop --require 'p99<200ms@400/s' --require 'xmax>=900/s'",
      "  headroom gate --command 'java -jar target/app.jar --server.port={port}' --ready /health",
      "  headroom gate --baseline-command 'java -jar old.jar --server.port={port}' \\",
      "      --candidate-command 'java -jar new.jar --server.port={port}' --requests 'GET /items'",
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
    FAIL(GateAnnotations.Level.ERROR),
    WARN(GateAnnotations.Level.WARNING),
    PASS(GateAnnotations.Level.NOTICE);

    private final GateAnnotations.Level annotation;

    Inconclusive(GateAnnotations.Level annotation) {
      this.annotation = annotation;
    }
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

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description =
          "headroom.yaml, whose 'gate:' part has margins, goals and commands, and whose 'traffic:'"
              + " part has the requests; what is said here wins")
  private Path file;

  @Mixin private GatedRuns runs;

  @Mixin private GateRuleOptions rules;

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

  @Mixin private MeasureOptions measured;

  @Mixin private SeriesOptions series;

  @Override
  public Integer call() throws IOException, InterruptedException {
    GatePart part = GatePart.read(file);
    GateJudge judge = new GateJudge(rules, part);
    GateResult result = runs.areGiven() ? ofGivenRuns(judge, part) : measured(judge, part);
    PrintWriter out = spec.commandLine().getOut();
    out.print(printed(result));
    out.flush();
    reports.write(result, inconclusive.annotation, spec.commandLine().getErr());
    if (result.verdict() == GateVerdict.INCONCLUSIVE && inconclusive == Inconclusive.WARN) {
      spec.commandLine()
          .getErr()
          .println("headroom: warning: these runs cannot tell, and pass all the same");
    }
    return format == Format.NAGIOS ? NagiosLine.exitCode(result) : exitCode(result);
  }

  private GateResult measured(GateJudge judge, GatePart part)
      throws IOException, InterruptedException {
    measured.readyOr(part.ready());
    measured.commandOr(part.command());
    if (baseline == null && measured.startsService()) {
      series.baselineCommandOr(part.baselineCommand());
    }
    if (!measured.isGiven()) {
      throw new RefusedException(
          "nothing to compare: give runs with --run or --gatling, or what to measure with --command"
              + " or --stage");
    }
    if (series.measuresBaseline() && baseline != null) {
      throw new RefusedException(
          "--baseline-command measures what --baseline would read: give one of them");
    }
    Optional<Baseline> base = series.measuresBaseline() ? Optional.empty() : baseline(part, judge);
    return series.perform(measured, base, judge, part.file());
  }

  private GateResult ofGivenRuns(GateJudge judge, GatePart part) throws IOException {
    if (measured.isGiven() || series.measuresBaseline()) {
      throw new RefusedException(
          "--run and --gatling give runs, --command, --baseline-command and --stage measure them:"
              + " use one of both");
    }
    Optional<Baseline> base = baseline(part, judge);
    return judge.judge(base, NewRuns.of(runs.samples(), base), false);
  }

  private String printed(GateResult result) {
    return switch (format) {
      case JSON -> GateJson.render(result);
      case NAGIOS -> NagiosLine.render(result);
      default -> GatePage.render(result, Console.style());
    };
  }

  /** With goals alone a baseline may be missing, unless it was named. */
  private Optional<Baseline> baseline(GatePart part, GateJudge judge) throws IOException {
    Optional<Path> named = Optional.ofNullable(baseline).or(part::baseline);
    Path found = named.orElse(Path.of(BaselineFile.NAME));
    return named.isEmpty() && judge.hasGoals() && !Files.exists(found)
        ? Optional.empty()
        : Optional.of(BaselineFile.read(found));
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
