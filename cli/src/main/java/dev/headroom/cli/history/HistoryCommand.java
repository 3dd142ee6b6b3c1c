package dev.headroom.cli.history;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code headroom history}. */
@Command(
    name = "history",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisSubcommandLabel = "COMMAND",
    header = "Remembers runs, and says at which of them something changed.",
    description = {
      "add writes a line a run to a file; show finds the runs from which on a check is another",
      "than before. For runs of every night or every commit, where a gate sees no single step."
    },
    subcommands = {HistoryAddCommand.class, HistoryShowCommand.class},
    footer = {
      "",
      "Examples:",
      "  headroom history add --run runs/20261128-11* --commit \"$(git rev-parse HEAD)\"",
      "  headroom history add --gatling target/gatling --file perf/history.jsonl",
      "  headroom history show",
      "  headroom history show --html history.html --only p99,cpu",
      "",
      "Exit codes: 0 done, 1 Headroom failed, 2 wrong usage or input,",
      "            4 none of the runs may be compared (add)."
    })
public final class HistoryCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "history: say add or show");
  }
}
