package dev.headroom.cli.mcp;

import dev.headroom.cli.failure.ExitCode;
import dev.headroom.cli.failure.RefusedException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code headroom mcp}. */
@Command(
    name = "mcp",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Answers a language model's questions about runs (Model Context Protocol).",
    description = {
      "A server of the Model Context Protocol on standard input and output, which ends when its",
      "input does. Its tools are list_runs, verdict, evidence, compare and what_if. It only reads,",
      "and nothing but the run directories in one folder."
    },
    footer = {
      "",
      "Examples:",
      "  headroom mcp --runs /srv/shop/runs",
      "  In the configuration of a client:",
      "    { \"mcpServers\": { \"headroom\": { \"command\": \"/opt/headroom/headroom\",",
      "        \"args\": [ \"mcp\", \"--runs\", \"/srv/shop/runs\" ] } } }",
      "",
      "Exit codes: 0 its input ended, 1 Headroom failed, 2 wrong usage."
    })
public final class McpCommand implements Callable<Integer> {
  @Option(
      names = "--runs",
      paramLabel = "DIR",
      defaultValue = "runs",
      description = "the folder that holds the runs (default: ${DEFAULT-VALUE})")
  private Path runs;

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(runs)) {
      throw new RefusedException(runs + ": there is no such folder; --runs names that of the runs");
    }
    PrintStream protocol = System.out;
    // What any library prints must not stand between messages.
    System.setOut(System.err);
    try {
      new RunServer(new ServedRuns(runs), System.err).serve(System.in, protocol);
    } finally {
      System.setOut(protocol);
    }
    return ExitCode.DONE;
  }
}
