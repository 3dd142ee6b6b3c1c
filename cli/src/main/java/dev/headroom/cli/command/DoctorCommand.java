package dev.headroom.cli.command;

import dev.headroom.cli.doctor.Check;
import dev.headroom.cli.doctor.Checks;
import dev.headroom.cli.doctor.Finding;
import dev.headroom.cli.failure.ExitCode;
import dev.headroom.run.file.Json;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code headroom doctor}. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    header = "Prints what this machine allows, and the fix for each lack.",
    footer = {
      "",
      "Examples:",
      "  headroom doctor",
      "  headroom doctor --json",
      "",
      "Exit codes: 0 always, but for wrong usage (2): a lack is no failure."
    })
final class DoctorCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "print the findings as JSON")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    List<Finding> findings = Checks.all().stream().map(Check::look).toList();
    if (json) {
      out.println(Json.documents().writeValueAsString(findings));
    } else {
      for (Finding finding : findings) {
        out.println(
            String.format(
                Locale.ROOT,
                "%-5s %-28s %s",
                finding.ok() ? "ok" : "lack",
                finding.what(),
                finding.found()));
        finding.fix().ifPresent(fix -> out.println("      fix: " + fix));
      }
    }
    out.flush();
    return ExitCode.DONE;
  }
}
