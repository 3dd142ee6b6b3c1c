package dev.headroom.reference;

import dev.headroom.reference.part.web.WebRole;
import dev.headroom.reference.setting.InvalidSettingException;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The one main of the reference system; its first argument says which part of it to be. */
@Command(name = "target-app", mixinStandardHelpOptions = true)
public final class ReferenceApp implements Runnable {
  @Spec private CommandSpec spec;

  private ReferenceApp() {}

  /** Runs a role until its process is told to end. */
  public static void main(String[] arguments) {
    int code = commandLine().execute(arguments);
    if (code != CommandLine.ExitCode.OK) {
      System.exit(code);
    }
  }

  static CommandLine commandLine() {
    CommandLine app = new CommandLine(new ReferenceApp());
    // A new role is one line here.
    app.addSubcommand(new WebRole(Faults::switchedOn));
    return app.setOverwrittenOptionsAllowed(true)
        .setParameterExceptionHandler((e, arguments) -> refuse(e.getCommandLine(), e))
        .setExecutionExceptionHandler((e, command, parsed) -> refuseSetting(command, e));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "a role is needed as the first argument, one of: "
            + String.join(", ", new TreeSet<>(spec.subcommands().keySet())));
  }

  private static int refuseSetting(CommandLine command, Exception e) throws Exception {
    if (e instanceof InvalidSettingException) {
      return refuse(command, e);
    }
    throw e;
  }

  private static int refuse(CommandLine command, Exception e) {
    command.getErr().println("target-app: " + e.getMessage());
    return CommandLine.ExitCode.USAGE;
  }
}
