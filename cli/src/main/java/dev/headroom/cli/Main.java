package dev.headroom.cli;

import dev.headroom.cli.failure.ExitCode;
import dev.headroom.cli.failure.FailureLine;
import dev.headroom.cli.failure.UsageLine;
import picocli.CommandLine;

/** Entry point of the {@code headroom} command. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(execute(commandLine(), args));
  }

  /** Runs a command; one that needs more memory than there is says so in a line too. */
  static int execute(CommandLine commandLine, String... args) {
    try {
      int code = commandLine.execute(args);
      return commandLine.getOut().checkError() ? notPrinted(commandLine, code) : code;
    } catch (OutOfMemoryError e) {
      commandLine
          .getErr()
          .println(
              "headroom: this needs more memory than Java may take ("
                  + e.getMessage()
                  + "); HEADROOM_JAVA_OPTIONS=-Xmx8g lets it take 8 GB");
      return ExitCode.FAILED;
    }
  }

  /** What was worked out may not be believed to be printed, as on a full disk. */
  private static int notPrinted(CommandLine commandLine, int code) {
    commandLine.getErr().println("headroom: not all of the output could be written");
    return code == ExitCode.DONE ? ExitCode.FAILED : code;
  }

  /** The command line with its error handling, for {@code main} and for tests. */
  public static CommandLine commandLine() {
    CommandLine commandLine = new CommandLine(new HeadroomCommand());
    commandLine.setExecutionExceptionHandler(new FailureLine());
    commandLine.setParameterExceptionHandler(new UsageLine());
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    return commandLine;
  }
}
