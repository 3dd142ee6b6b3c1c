package dev.headroom.cli.history;

import dev.headroom.analysis.gate.history.Histories;
import dev.headroom.analysis.gate.history.HistoryRules;
import dev.headroom.analysis.gate.history.SystemHistory;
import dev.headroom.analysis.gate.sample.GateMetric;
import dev.headroom.cli.failure.ExitCode;
import dev.headroom.cli.failure.RefusedException;
import dev.headroom.cli.session.Console;
import dev.headroom.dashboards.history.HistoryHtml;
import dev.headroom.dashboards.history.HistoryJson;
import dev.headroom.dashboards.history.HistoryPage;
import dev.headroom.run.file.NamedFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code headroom history show}. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Shows at which runs something changed.",
    description = {
      "Splits each check's runs where they differ most (e-divisive), if hardly any permutation of",
      "them differs as much. Only runs of one target, load and machine are compared."
    },
    footer = {
      "",
      "Examples:",
      "  headroom history show",
      "  headroom history show --file perf/history.jsonl --html history.html",
      "  headroom history show --json --only p99,cpu | jq '.systems[].checks[].changes'",
      "",
      "Exit codes: 0 done, whether or not something changed, 1 Headroom failed,",
      "            2 wrong usage or input."
    })
final class HistoryShowCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      defaultValue = HistoryFile.NAME,
      description = "the history (default: ${DEFAULT-VALUE})")
  private Path file;

  @Option(names = "--json", description = "print the changes as JSON")
  private boolean json;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "also write a page with a chart of each check")
  private Path html;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "METRIC",
      description = "look at nothing but these metrics, such as p99,cpu,errors")
  private List<String> only = List.of();

  @Option(
      names = "--last",
      paramLabel = "RUNS",
      defaultValue = "200",
      description = "look at the newest so many runs of a system (default: ${DEFAULT-VALUE})")
  private int last;

  @Option(
      names = "--min-runs",
      paramLabel = "RUNS",
      defaultValue = "3",
      description = "runs on either side of a change, at least (default: ${DEFAULT-VALUE})")
  private int minRuns;

  @Option(
      names = "--false-alarms",
      paramLabel = "SHARE",
      defaultValue = "0.05",
      description =
          "share of histories of unchanged systems that may show a change, all checks together"
              + " (default: ${DEFAULT-VALUE})")
  private double falseAlarms;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      defaultValue = "1",
      description = "of the permutations (default: ${DEFAULT-VALUE})")
  private long seed;

  @Override
  public Integer call() throws IOException {
    HistoryRules rules = rules();
    HistoryFile.Content content = new HistoryFile(file).read();
    if (content.damaged() > 0) {
      PrintWriter err = spec.commandLine().getErr();
      err.println("headroom: damaged lines of " + file + ", left out: " + content.damaged());
      err.flush();
    }
    if (content.runs().isEmpty()) {
      throw new RefusedException(
          file + " holds no run; 'headroom history add' adds some of --run or --gatling");
    }
    List<SystemHistory> histories = Histories.of(content.runs(), rules);
    if (html != null) {
      NamedFile.write(html, HistoryHtml.render(histories).getBytes(StandardCharsets.UTF_8));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        json ? HistoryJson.render(histories) : HistoryPage.render(histories, Console.style()));
    out.flush();
    return ExitCode.DONE;
  }

  private HistoryRules rules() {
    try {
      return new HistoryRules(falseAlarms, minRuns, last, wanted(), seed);
    } catch (IllegalArgumentException e) {
      throw new RefusedException("--false-alarms, --min-runs or --last: " + e.getMessage());
    }
  }

  private Set<GateMetric> wanted() {
    return only.stream()
        .map(
            code ->
                GateMetric.find(code.strip())
                    .orElseThrow(
                        () -> new RefusedException("--only " + code + ": there is no such metric")))
        .collect(Collectors.toSet());
  }
}
