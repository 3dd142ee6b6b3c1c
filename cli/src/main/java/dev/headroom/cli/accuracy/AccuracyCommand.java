package dev.headroom.cli.accuracy;

import dev.headroom.analysis.examiner.Examiner;
import dev.headroom.analysis.examiner.Mark;
import dev.headroom.analysis.examiner.ScoreTable;
import dev.headroom.analysis.examiner.Scores;
import dev.headroom.analysis.examiner.gate.GateExam;
import dev.headroom.analysis.examiner.gate.GateTable;
import dev.headroom.analysis.examiner.gate.SettledTable;
import dev.headroom.analysis.examiner.gate.rule.Restart;
import dev.headroom.analysis.examiner.system.KnownSystem;
import dev.headroom.analysis.gate.GateRules;
import dev.headroom.cli.accuracy.live.LiveOptions;
import dev.headroom.cli.accuracy.live.LiveScores;
import dev.headroom.cli.accuracy.live.LiveTable;
import dev.headroom.cli.failure.ExitCode;
import dev.headroom.cli.failure.RefusedException;
import dev.headroom.run.file.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code headroom accuracy}. */
@Command(
    name = "accuracy",
    mixinStandardHelpOptions = true,
    header = "Marks the diagnosis on systems whose bottleneck is known.",
    description = {
      "With --simulated: random systems, healthy ones and ones with a planted fault,",
      "recorded as a run would be; nothing is loaded. With --live: the reference",
      "system with each fault planted, measured for real. Each verdict is compared",
      "with the truth and with what other ways of naming a bottleneck say of the",
      "same recording. With --gate: the gate and other rules, on restarts of benchmarks."
    },
    footer = {
      "",
      "Examples:",
      "  headroom accuracy --simulated 200 --seed 7",
      "  headroom accuracy --simulated 2000 --seed 42 --json",
      "  headroom accuracy --simulated 200 --seed 7 --list",
      "  headroom accuracy --seed 7 --number 12 --write runs/simulated-12",
      "  headroom accuracy --live --seed 3",
      "  headroom accuracy --live --seed 3 --short --repeats 1 --strengths 1 \\",
      "      --only missing-index,lock-contention",
      "  headroom accuracy --live --gains --seed 3 --strengths 1",
      "  headroom accuracy --gate jvm-restarts.csv.gz --seed 42",
      "",
      "With --live each mark is kept beside the runs: the same command goes on with",
      "what is still to be measured, and with --again it judges what was measured anew.",
      "",
      "Exit codes: 0 done, however good the marks are; 1 Headroom failed; 2 wrong usage."
    })
public final class AccuracyCommand implements Callable<Integer> {
  private static final int PROGRESS_EVERY = 50;

  @Spec private CommandSpec spec;

  @Option(
      names = "--simulated",
      paramLabel = "SYSTEMS",
      description = "simulate so many systems; every fourth is healthy")
  private Integer systems;

  @Option(
      names = "--seed",
      required = true,
      description = "of the systems, their data and load; judge with one that nobody worked with")
  private long seed;

  @Option(
      names = "--write",
      paramLabel = "DIR",
      description = "write the recording of one simulated system, of which --number says")
  private Path write;

  @Option(
      names = "--number",
      paramLabel = "SYSTEM",
      defaultValue = "0",
      description = "of the system to be written among those of the seed, from 0, as --list has it")
  private int number;

  @Option(
      names = "--gate",
      paramLabel = "FILE",
      description = "judge the gate on restarts of unchanged benchmarks (gzipped CSV)")
  private Path gate;

  @Option(
      names = "--families",
      paramLabel = "GATES",
      defaultValue = "2000",
      description = "with --gate: gates of 20 checks to be judged (default: ${DEFAULT-VALUE})")
  private int families;

  @Option(
      names = "--settled",
      paramLabel = "DIR",
      description = "with --gate: which restarts settled, as published by their authors (JSON)")
  private Path settled;

  @ArgGroup(validate = false, heading = "%nLive:%n")
  private final LiveOptions live = new LiveOptions();

  @Option(names = "--json", description = "print marks and scores as JSON")
  private boolean json;

  @Option(names = "--list", description = "list the systems that were judged wrongly, too")
  private boolean list;

  private record Result(long seed, Scores scores, List<Mark> marks) {}

  @Override
  public Integer call() throws Exception {
    long wanted =
        Stream.of(live.isGiven(), systems != null, write != null, gate != null)
            .filter(x -> x)
            .count();
    if (wanted != 1) {
      throw new RefusedException("give either --simulated, --live, --gate or --write");
    }
    if (gate != null) {
      return gate();
    }
    if (write != null) {
      return write();
    }
    if (live.areGainsGiven() && !live.isGiven()) {
      throw new RefusedException("--gains goes with --live; --simulated always tries remedies");
    }
    if (live.areGainsGiven()) {
      return gains();
    }
    return live.isGiven() ? live() : simulated();
  }

  private int write() throws IOException {
    if (number < 0) {
      throw new RefusedException("--number " + number + ": must be at least 0");
    }
    try {
      RunWriter.write(Examiner.run(number, seed), write);
    } catch (FileAlreadyExistsException e) {
      throw new RefusedException("--write " + write + ": there is a run already");
    }
    PrintWriter out = spec.commandLine().getOut();
    KnownSystem known = Examiner.system(number, seed);
    out.println(write + ": " + known.fault() + ", " + known.named() + " is to be named");
    out.flush();
    return ExitCode.DONE;
  }

  private int gate() throws IOException {
    if (families < 1) {
      throw new RefusedException("--families " + families + ": must be at least 1");
    }
    PrintWriter out = spec.commandLine().getOut();
    SortedMap<String, List<Restart>> restarts = RestartsFile.read(gate);
    List<List<Restart>> benchmarks = List.copyOf(restarts.values());
    GateTable.lines(GateExam.examine(benchmarks, families, seed, GateRules.DEFAULT))
        .forEach(out::println);
    out.println();
    (settled == null
            ? SettledTable.ours(benchmarks.stream().flatMap(List::stream).toList())
            : SettledTable.beside(SettledFolder.read(settled, restarts)))
        .forEach(out::println);
    out.flush();
    return ExitCode.DONE;
  }

  private int live() throws Exception {
    LiveScores scores = live.scores(seed, System.err::println);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.documents().writeValueAsString(scores));
    } else {
      out.println("the reference system, seed " + seed);
      out.println();
      LiveTable.lines(scores).forEach(out::println);
    }
    out.flush();
    return ExitCode.DONE;
  }

  private int gains() throws Exception {
    List<GainMark> marks = new GainExam(live, seed).marks(System.err::println);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.documents().writeValueAsString(marks));
    } else {
      out.println("promises on the reference system, seed " + seed);
      out.println();
      GainTable.lines(marks).forEach(out::println);
    }
    out.flush();
    return ExitCode.DONE;
  }

  private int simulated() throws Exception {
    if (systems < 1) {
      throw new RefusedException("--simulated " + systems + ": must be at least 1");
    }
    List<Mark> marks = new ArrayList<>();
    Examiner.examine(systems, seed).forEachOrdered(mark -> add(mark, marks));
    Scores scores = Scores.of(marks);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.documents().writeValueAsString(new Result(seed, scores, marks)));
    } else {
      out.println(systems + " simulated systems, seed " + seed);
      out.println();
      ScoreTable.lines(scores).forEach(out::println);
      if (list) {
        out.println();
        marks.stream().filter(mark -> !mark.right()).forEach(mark -> out.println(line(mark)));
      }
    }
    out.flush();
    return ExitCode.DONE;
  }

  private void add(Mark mark, List<Mark> marks) {
    marks.add(mark);
    if (marks.size() % PROGRESS_EVERY == 0) {
      System.err.println("examined " + marks.size() + " of " + systems);
    }
  }

  private static String line(Mark mark) {
    return String.format(
        Locale.ROOT,
        "%d, %s: %s is to be named; said: %s, %s, %.0f %% sure",
        mark.number(),
        mark.fault(),
        mark.truth(),
        mark.said().map(Object::toString).orElse("nothing"),
        mark.rule().orElse("no single cause"),
        100 * mark.probability());
  }
}
