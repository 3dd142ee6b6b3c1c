package dev.headroom.cli.failure;

import dev.headroom.dashboards.gate.NagiosLine;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;

/**
 * A failure as a monitoring system reads it: whoever asked for a plug-in's codes must not take the
 * code of a wrong command line, 2, for a target that is in a critical state.
 */
final class MonitorLine {
  private static final String FORMAT = "--format";
  private static final String NAGIOS = "nagios";

  private MonitorLine() {}

  /**
   * The code to end with; where a plug-in's was asked for, its line goes to standard output too.
   *
   * @param arguments of the whole command line
   * @param code what the command ends with else
   */
  static int exitCode(CommandLine command, List<String> arguments, String message, int code) {
    if (!isAsked(arguments)) {
      return code;
    }
    command.getOut().print(NagiosLine.unknown(message));
    command.getOut().flush();
    return NagiosLine.UNKNOWN;
  }

  private static boolean isAsked(List<String> arguments) {
    String words = String.join(" ", arguments).toLowerCase(Locale.ROOT);
    return words.contains(FORMAT + " " + NAGIOS) || words.contains(FORMAT + "=" + NAGIOS);
  }
}
