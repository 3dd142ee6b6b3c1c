package dev.headroom.cli.command;

import dev.headroom.cli.failure.ExitCode;
import dev.headroom.reference.Faults;
import dev.headroom.reference.fault.Fault;
import dev.headroom.run.file.Json;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code headroom faults}. */
@Command(
    name = "faults",
    mixinStandardHelpOptions = true,
    header = "Lists the reference system's faults, and what shows of each.",
    footer = {
      "",
      "Examples:",
      "  headroom faults",
      "  headroom demo --fault missing-index",
      "  headroom run --fault lock-contention",
      "",
      "Exit codes: 0 always, but for wrong usage (2)."
    })
public final class FaultsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "print them as JSON")
  private boolean json;

  private record Listed(String id, String whatItDoes, String evidenceItLeaves) {
    static Listed of(Fault fault) {
      return new Listed(fault.id(), fault.whatItDoes(), fault.evidenceItLeaves());
    }
  }

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    List<Listed> faults = Faults.all().stream().map(Listed::of).toList();
    if (json) {
      out.println(Json.documents().writeValueAsString(faults));
    } else {
      faults.forEach(fault -> print(fault, out));
    }
    out.flush();
    return ExitCode.DONE;
  }

  private static void print(Listed fault, PrintWriter out) {
    out.println(fault.id());
    out.println("  " + fault.whatItDoes());
    out.println("  a run shows " + fault.evidenceItLeaves());
  }
}
