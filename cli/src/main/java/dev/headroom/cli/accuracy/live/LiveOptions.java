package dev.headroom.cli.accuracy.live;

import dev.headroom.cli.failure.RefusedException;
import dev.headroom.cli.option.RunsOptions;
import dev.headroom.reference.fault.Strength;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What is examined live, and how often. */
public final class LiveOptions {
  private static final String STRENGTHS = "--strengths";

  /** Of marks, in the folder of runs. */
  private static final String FILE = "accuracy.jsonl";

  @Option(
      names = "--live",
      description = "examine on the real reference system, with real load: takes hours")
  private boolean live;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "FAULT",
      description = "only these, and the stages as shipped (default: all of 'headroom faults')")
  private List<String> only = new ArrayList<>();

  @Option(
      names = STRENGTHS,
      split = ",",
      paramLabel = "STRENGTH",
      defaultValue = "0.5,1,2",
      description = "of each fault (default: ${DEFAULT-VALUE})")
  private List<Double> strengths = new ArrayList<>();

  @Option(
      names = "--repeats",
      paramLabel = "N",
      defaultValue = "3",
      description = "how often each is measured (default: ${DEFAULT-VALUE})")
  private int repeats;

  @Option(names = "--short", description = "with the load of 'headroom run --quick'")
  private boolean isShort;

  @Option(
      names = "--again",
      description =
          "judge the runs that are kept anew, by this version of the diagnosis; one that is gone is"
              + " measured again")
  private boolean again;

  @Option(
      names = "--gains",
      description =
          "apply the first remedy of each, too, and hold what it brings against its promise; twice"
              + " as long")
  private boolean gains;

  @ArgGroup(validate = false)
  private final RunsOptions runs = new RunsOptions();

  public boolean isGiven() {
    return live;
  }

  /** Whether promises are examined. */
  public boolean areGainsGiven() {
    return gains;
  }

  public RunsOptions runs() {
    return runs;
  }

  /** Each measurement that is asked for. */
  public List<LiveTrial> trials(long seed) {
    return trials(cases(), new LiveLoad(seed, isShort));
  }

  /** What measures them. */
  public LiveExam exam(long seed) {
    return new LiveExam(new LiveLoad(seed, isShort), runs);
  }

  /**
   * Measures what has not been measured yet in the folder of runs, and scores all of it.
   *
   * @param seed of data and load
   * @param tell told of each measurement
   * @throws RefusedException if an option makes no sense
   */
  public LiveScores scores(long seed, Consumer<String> tell)
      throws IOException, InterruptedException {
    LiveExam exam = exam(seed);
    List<LiveTrial> trials = trials(seed);
    TrialMarks<LiveMark> kept = new TrialMarks<>(runs.folder().resolve(FILE), LiveMark.class);
    List<LiveMark> done = kept.of(trials);
    if (again) {
      done = judgedAgain(done, exam);
      for (LiveMark mark : done) {
        kept.add(mark);
      }
    }
    return LiveScores.of(cases(), kept.withRest(trials, done, exam::mark, LiveOptions::told, tell));
  }

  /** Those whose runs are still there. */
  private static List<LiveMark> judgedAgain(List<LiveMark> marks, LiveExam exam)
      throws IOException {
    List<LiveMark> now = new ArrayList<>();
    for (LiveMark mark : marks) {
      exam.again(mark).ifPresent(now::add);
    }
    return now;
  }

  private static String told(LiveMark mark) {
    return (mark.right() ? "right " : "WRONG ") + LiveTable.said(mark).substring(2);
  }

  private List<LiveCase> cases() {
    List<String> names = LiveCases.all().stream().map(LiveCase::name).toList();
    Optional<String> unknown = only.stream().filter(name -> !names.contains(name)).findFirst();
    if (unknown.isPresent()) {
      throw new RefusedException(
          "--only " + unknown.get() + ": there are " + String.join(", ", names));
    }
    return LiveCases.all().stream()
        .filter(c -> only.isEmpty() || c.fault().isEmpty() || only.contains(c.name()))
        .toList();
  }

  private List<LiveTrial> trials(List<LiveCase> cases, LiveLoad load) {
    if (repeats < 1) {
      throw new RefusedException("--repeats " + repeats + ": must be at least 1");
    }
    for (double strength : strengths) {
      if (!(strength >= Strength.MIN && strength <= Strength.MAX)) {
        throw new RefusedException(
            STRENGTHS + " " + strength + ": must be from " + Strength.MIN + " to " + Strength.MAX);
      }
    }
    return LiveTrial.of(cases, strengths, repeats, load);
  }
}
