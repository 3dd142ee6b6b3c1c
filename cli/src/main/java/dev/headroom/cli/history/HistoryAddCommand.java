package dev.headroom.cli.history;

import dev.headroom.analysis.gate.history.RecordedValues;
import dev.headroom.analysis.gate.read.RunSampler;
import dev.headroom.analysis.gate.sample.RunFlaw;
import dev.headroom.analysis.gate.sample.RunSample;
import dev.headroom.cli.failure.ExitCode;
import dev.headroom.cli.gate.GatedRuns;
import dev.headroom.cli.session.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code headroom history add}. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Adds runs to the history.",
    description = {
      "Adds a line a run: when it began, the commit, where it ran and what a gate compares. A run",
      "that is there already is left alone; one that may not be compared is left out."
    },
    footer = {
      "",
      "Examples:",
      "  headroom history add --run runs/20261128-11*",
      "  headroom history add --gatling target/gatling --commit 3f2a91c",
      "",
      "Exit codes: 0 done, 1 Headroom failed, 2 wrong usage or input,",
      "            4 none of the runs may be compared."
    })
final class HistoryAddCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      defaultValue = HistoryFile.NAME,
      description = "the history (default: ${DEFAULT-VALUE})")
  private Path file;

  @Mixin private GatedRuns runs;

  @Option(
      names = "--commit",
      paramLabel = "NAME",
      description =
          "of the code under test (default: GIT_COMMIT, GITHUB_SHA or CI_COMMIT_SHA of the"
              + " environment)")
  private String commit;

  /** A run, and why it may not be compared, if so. */
  private record Read(RecordedValues values, Optional<RunFlaw> flaw) {}

  @Override
  public Integer call() throws IOException {
    String name = CommitName.of(Optional.ofNullable(commit), System.getenv());
    List<Read> all =
        runs.each(
            run -> {
              RunSample sample = RunSampler.sample(run);
              return new Read(
                  RecordedValues.of(sample, run.manifest().epochSeconds(), name), sample.flaw());
            });
    PrintWriter err = spec.commandLine().getErr();
    all.forEach(read -> read.flaw().ifPresent(flaw -> err.println(leftOut(read, flaw))));
    err.flush();
    List<RecordedValues> sound =
        all.stream().filter(read -> read.flaw().isEmpty()).map(Read::values).toList();
    List<RecordedValues> added = sound.isEmpty() ? List.of() : new HistoryFile(file).add(sound);
    PrintWriter out = spec.commandLine().getOut();
    out.println(told(added.size(), sound.size() - added.size()));
    out.flush();
    return sound.isEmpty() ? ExitCode.INCONCLUSIVE : ExitCode.DONE;
  }

  private static String leftOut(Read read, RunFlaw flaw) {
    return Console.style()
        .text("headroom: run " + read.values().id() + " is left out, it is no evidence: " + flaw);
  }

  private String told(int added, int known) {
    return file
        + ": "
        + added
        + (added == 1 ? " run added" : " runs added")
        + (known == 0 ? "" : ", " + known + (known == 1 ? " was" : " were") + " there already");
  }
}
