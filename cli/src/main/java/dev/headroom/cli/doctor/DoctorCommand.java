package dev.headroom.cli.doctor;

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
public final class DoctorCommand implements Callable<Integer> {
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
      findings.forEach(finding -> print(finding, out));
      out.println();
      out.println("what a run of your own service can record, and which causes need it:");
      EvidenceAdvice.all(findings).forEach(advice -> print(advice, out));
    }
    out.flush();
    return ExitCode.DONE;
  }

  private static void print(Finding finding, PrintWriter out) {
    String verdict = finding.ok() ? "ok" : "lack";
    out.println(
        String.format(Locale.ROOT, "%-5s %-28s %s", verdict, finding.what(), finding.found()));
    finding.fix().ifPresent(fix -> out.println("      fix: " + fix));
  }

  private static void print(EvidenceAdvice advice, PrintWriter out) {
    String rules = advice.rules().isEmpty() ? "" : " (" + String.join(", ", advice.rules()) + ")";
    out.println(String.format(Locale.ROOT, "      %-28s%s", advice.what(), rules));
    out.println("        " + (advice.here() ? advice.option() : "not on this machine, see above"));
  }
}
