package dev.headroom.cli;

import picocli.CommandLine;

/** Entry point of the {@code headroom} command. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
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
