package dev.headroom.cli;

import dev.headroom.cli.accuracy.AccuracyCommand;
import dev.headroom.cli.command.AnalyzeCommand;
import dev.headroom.cli.command.CompareCommand;
import dev.headroom.cli.command.ExplainCommand;
import dev.headroom.cli.command.FaultsCommand;
import dev.headroom.cli.command.ImportCommand;
import dev.headroom.cli.command.InjectorImageCommand;
import dev.headroom.cli.command.ReportCommand;
import dev.headroom.cli.command.ShapeCommand;
import dev.headroom.cli.command.load.DemoCommand;
import dev.headroom.cli.command.load.LoopCommand;
import dev.headroom.cli.command.load.RunCommand;
import dev.headroom.cli.command.load.VerifyCommand;
import dev.headroom.cli.doctor.DoctorCommand;
import dev.headroom.cli.gate.BaselineCommand;
import dev.headroom.cli.gate.GateCommand;
import dev.headroom.cli.history.HistoryCommand;
import dev.headroom.cli.mcp.McpCommand;
import dev.headroom.cli.measure.Version;
import dev.headroom.cli.stats.StatsCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root command; alone it only asks for one of its subcommands. */
@Command(
    name = "headroom",
    mixinStandardHelpOptions = true,
    version = "headroom " + Version.TEXT,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Measures how much traffic a system takes, names what breaks first and why,",
      "says what to do and what that will gain, and checks the promise afterwards."
    },
    subcommands = {
      DemoCommand.class,
      RunCommand.class,
      LoopCommand.class,
      AnalyzeCommand.class,
      ReportCommand.class,
      ExplainCommand.class,
      VerifyCommand.class,
      CompareCommand.class,
      ImportCommand.class,
      ShapeCommand.class,
      GateCommand.class,
      BaselineCommand.class,
      HistoryCommand.class,
      StatsCommand.class,
      McpCommand.class,
      InjectorImageCommand.class,
      DoctorCommand.class,
      FaultsCommand.class,
      AccuracyCommand.class
    },
    footer = {
      "",
      "Examples:",
      "  headroom demo",
      "  headroom run --url http://127.0.0.1:8080 --pid 4711 --requests 'GET /'",
      "  headroom report runs/20261124-101500-stage-1",
      "  headroom doctor",
      "",
      "Exit codes: 0 done, 1 Headroom failed, 2 wrong usage or input,",
      "            3 regression, goal missed or target failed, 4 inconclusive."
    })
public final class HeadroomCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "no command given; 'headroom --help' lists them");
  }
}
