package dev.headroom.cli.gate;

import dev.headroom.analysis.gate.Baseline;
import dev.headroom.analysis.gate.RefusedRun;
import dev.headroom.analysis.gate.sample.RunSample;
import dev.headroom.analysis.gate.sample.TestedSystem;
import dev.headroom.cli.failure.ExitCode;
import dev.headroom.cli.failure.RefusedException;
import dev.headroom.cli.gate.rule.GatePart;
import dev.headroom.cli.gate.run.BaselineRuns;
import dev.headroom.cli.gate.run.MeasureOptions;
import dev.headroom.cli.session.Console;
import dev.headroom.dashboards.gate.BaselinePage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code headroom baseline}. */
@Command(
    name = "baseline",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Makes, updates or shows what 'headroom gate' compares with.",
    description = {
      "create takes at least 5 runs of the same code, each of fresh processes, and writes one",
      "JSON file to be committed. update puts new runs in the place of the old ones; how much",
      "runs of the same code differ is remembered, and so better known with every update. Without",
      "--run and --gatling it measures them itself, each with freshly started processes."
    },
    footer = {
      "",
      "Examples:",
      "  headroom baseline create --run runs/20261128-10*",
      "  headroom baseline create --gatling target/gatling --file perf/baseline.json",
      "  headroom baseline update --run runs/20261129-10*",
      "  headroom baseline create --command 'java -jar target/app.jar --server.port={port}' \\",
      "      --ready /health --requests 'GET /items/{1-500}'",
      "  headroom baseline create --stage 1",
      "  headroom baseline show",
      "",
      "Exit codes: 0 done, 1 Headroom failed, 2 wrong usage or input, as a run that is no evidence."
    })
public final class BaselineCommand implements Callable<Integer> {
  /** Runs below which a baseline says little of its own noise. */
  private static final int MIN_RUNS = 5;

  /** What is to be done. */
  enum Action {
    CREATE,
    UPDATE,
    SHOW
  }

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "ACTION", description = "create, update or show")
  private Action action;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "the baseline (default: that of --system, else " + BaselineFile.NAME + ")")
  private Path file;

  @Mixin private GatedRuns runs;

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "5",
      description = "how many to measure (default: ${DEFAULT-VALUE})")
  private int count;

  @Option(
      names = "--system",
      paramLabel = "FILE",
      description =
          "headroom.yaml, whose 'gate:' part has the command, and whose 'traffic:' part has the"
              + " requests")
  private Path system;

  @Mixin private MeasureOptions measured;

  @Option(
      names = "--few",
      description = "take fewer than 5 runs; the gate is then inconclusive more often")
  private boolean few;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (file == null) {
      file = GatePart.read(system).baseline().orElse(Path.of(BaselineFile.NAME));
    }
    PrintWriter out = spec.commandLine().getOut();
    switch (action) {
      case CREATE -> out.print(BaselinePage.written(create(), file));
      case UPDATE -> out.print(BaselinePage.written(update(), file));
      default -> out.print(BaselinePage.render(BaselineFile.read(file), Console.style()));
    }
    out.flush();
    return ExitCode.DONE;
  }

  private Baseline create() throws IOException, InterruptedException {
    if (Files.exists(file)) {
      throw new RefusedException(
          file + " is there already: 'headroom baseline update' keeps what it knows of its noise");
    }
    return write(Optional.empty());
  }

  private Baseline update() throws IOException, InterruptedException {
    return write(Optional.of(BaselineFile.read(file)));
  }

  private Baseline write(Optional<Baseline> before) throws IOException, InterruptedException {
    List<RunSample> samples =
        runs.areGiven() ? NewRuns.of(runs.samples(), before) : measure(before);
    List<RefusedRun> flawed =
        samples.stream()
            .flatMap(s -> s.flaw().map(flaw -> new RefusedRun(s.id(), flaw)).stream())
            .toList();
    if (!flawed.isEmpty()) {
      throw new RefusedException(
          "run " + flawed.get(0).id() + " is no evidence: " + flawed.get(0).flaw());
    }
    if (samples.size() < MIN_RUNS && !few) {
      throw new RefusedException(
          samples.size()
              + " runs: a baseline takes "
              + MIN_RUNS
              + ", or as many as there are with --few");
    }
    requireAlike(samples);
    before.ifPresent(known -> requireAlike(known, samples.get(0)));
    Baseline baseline = Baseline.of(samples, before);
    if (!BaselineFile.write(baseline, file)) {
      spec.commandLine()
          .getErr()
          .println(
              "headroom: warning: who spends what does not fit into the file and is left out: gates"
                  + " will name no cause");
    }
    return baseline;
  }

  private List<RunSample> measure(Optional<Baseline> before)
      throws IOException, InterruptedException {
    GatePart part = GatePart.read(system);
    measured.readyOr(part.ready());
    measured.commandOr(part.command());
    if (!measured.isGiven()) {
      throw new RefusedException(
          "no runs: give them with --run or --gatling, or what to measure with --command or --stage");
    }
    if (count < 1 || count < MIN_RUNS && !few) {
      throw new RefusedException(
          "--runs " + count + ": a baseline takes " + MIN_RUNS + ", or fewer with --few");
    }
    return BaselineRuns.measure(measured, count, part.file(), before.map(Baseline::scenario));
  }

  /** Whatever the port that a service of fresh processes got. */
  private static boolean isSame(String target, String other) {
    return TestedSystem.name(target).equals(TestedSystem.name(other));
  }

  private static void requireAlike(List<RunSample> samples) {
    RunSample first = samples.get(0);
    for (RunSample sample : samples) {
      boolean isAlike =
          sample.scenario().equals(first.scenario())
              && isSame(sample.target(), first.target())
              && sample.fingerprint().differences(first.fingerprint()).isEmpty()
              && sample.times().keySet().equals(first.times().keySet());
      if (!isAlike) {
        throw new RefusedException(
            "runs "
                + first.id()
                + " and "
                + sample.id()
                + " differ in target, load, requests or machine: a baseline is of one of each");
      }
    }
  }

  /** What is known of the noise of one system says nothing of another's. */
  private void requireAlike(Baseline known, RunSample sample) {
    boolean isAlike =
        sample.scenario().equals(known.scenario())
            && isSame(sample.target(), known.target())
            && sample.fingerprint().differences(known.fingerprint()).isEmpty();
    if (!isAlike) {
      throw new RefusedException(
          "run "
              + sample.id()
              + " is of another target, load or machine than "
              + file
              + ": 'headroom baseline create' makes a new one");
    }
  }
}
