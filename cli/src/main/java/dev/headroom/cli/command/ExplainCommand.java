package dev.headroom.cli.command;

import dev.headroom.analysis.Analyser;
import dev.headroom.analysis.explain.Explanation;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.cli.failure.ExitCode;
import dev.headroom.cli.failure.RefusedException;
import dev.headroom.cli.session.Console;
import dev.headroom.dashboards.terminal.report.ExplanationPage;
import dev.headroom.run.file.Json;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code headroom explain}. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    header = "Says why a run's diagnosis says what it says of a resource.",
    description = {
      "Shows the figures behind a diagnosis: what was seen of a resource in every step of the load,",
      "the causes that were found in it with their figures, those that were looked for and what",
      "speaks against them, and those that cannot be told for lack of evidence; each with the",
      "series that it was read from."
    },
    footer = {
      "",
      "Examples:",
      "  headroom explain runs/20261124-101500-stage-1",
      "  headroom explain runs/20261124-101500-stage-1 db connections",
      "  headroom explain --json runs/20261124-101500-stage-1 | jq .rulings",
      "",
      "Exit codes: 0 done, 1 Headroom failed, 2 not a run or no such resource."
    })
public final class ExplainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "RUN", description = "run directory")
  private Path run;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "RESOURCE",
      description =
          "such as 'box-1 cpu', or a part of that which only one has (default: what binds first)")
  private List<String> words = new ArrayList<>();

  @Option(names = "--json", description = "print the explanation as JSON")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    StoredRun stored = StoredRun.open(run);
    Explanation explanation =
        Analyser.explain(stored.read(), this::choose)
            .orElseThrow(
                () ->
                    new RefusedException(
                        run
                            + ": no request was measured in this run, so that nothing is known of"
                            + " any resource"));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.documents().writeValueAsString(explanation));
    } else {
      out.print(ExplanationPage.render(explanation, Console.style()));
    }
    out.flush();
    return ExitCode.DONE;
  }

  private ResourceId choose(List<ResourceId> known) {
    if (known.isEmpty()) {
      throw new RefusedException(run + ": no resource was recorded in this run");
    }
    if (words.isEmpty()) {
      return known.get(0);
    }
    String wanted = String.join(" ", words).toLowerCase(Locale.ROOT);
    List<ResourceId> exact =
        known.stream().filter(id -> id.toString().toLowerCase(Locale.ROOT).equals(wanted)).toList();
    List<ResourceId> partly =
        known.stream()
            .filter(id -> id.toString().toLowerCase(Locale.ROOT).contains(wanted))
            .toList();
    if (exact.size() == 1) {
      return exact.get(0);
    }
    if (partly.size() != 1) {
      throw new RefusedException(
          String.join(" ", words)
              + (partly.isEmpty() ? ": no such resource; there are " : ": may be ")
              + (partly.isEmpty() ? known : partly)
                  .stream().map(ResourceId::toString).collect(Collectors.joining(", ")));
    }
    return partly.get(0);
  }
}
