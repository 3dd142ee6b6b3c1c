package dev.headroom.analysis;

import dev.headroom.run.Gap;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.event.Event;
import dev.headroom.run.event.EventKind;
import dev.headroom.run.load.Phase;
import dev.headroom.run.load.ResponseTimes;
import dev.headroom.run.load.ResponseWindow;
import dev.headroom.run.load.StepEvent;
import dev.headroom.run.statement.StatementDigest;
import dev.headroom.run.statement.StatementSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** Plays the schedule of a built run second by second, and records it. */
final class BuiltRecording {
  private static final int WARM_UP_SECONDS = 5;
  private static final int STEP_SECONDS = 7;
  private static final int PLATEAU_SECONDS = 9;
  private static final int IDLE_SECONDS = 4;
  private static final double[] CURVE = {0.2, 0.4, 0.6, 0.8, 0.95};

  /** Standard deviation of a second's count, as a share. */
  private static final double NOISE = 0.02;

  private final RunBuilder builder;
  private final QueueingTruth truth;
  private final SplittableRandom random;
  private final BuiltSeries series;
  private final List<ResponseWindow> responses = new ArrayList<>();
  private final List<StepEvent> steps = new ArrayList<>();
  private final Map<String, List<StatementSnapshot>> statements = new TreeMap<>();
  private final Map<String, double[]> statementSums = new TreeMap<>();
  private int second;

  BuiltRecording(RunBuilder builder) {
    this.builder = builder;
    this.truth = new QueueingTruth(builder);
    this.random = new SplittableRandom(builder.seed);
    this.series = new BuiltSeries(builder, truth);
  }

  RecordedRun run() {
    play();
    List<Gap> missing = new ArrayList<>();
    if (!builder.recordsStatements) {
      missing.add(
          new Gap(Gap.Code.DAMAGED_LINES, Map.of(Gap.Value.COUNT, 1L))
              .in("statements/box-1.jsonl"));
    }
    List<Event> events = new ArrayList<>(builder.events);
    if (second <= builder.secondsRecorded) {
      events.add(new Event(now(), EventKind.COMPLETE, "test", "", Map.of()));
    }
    return new RecordedRun(
        builder.manifest(),
        responses,
        steps,
        series.recorded(),
        builder.recordsStatements ? statements : Map.of(),
        builder.profiles,
        events,
        missing);
  }

  private void play() {
    idle();
    step("warm-up", Phase.WARM_UP, Optional.of(2), Optional.empty(), WARM_UP_SECONDS);
    idle();
    for (int users = 1; users <= builder.mostUsers; users *= 2) {
      step("probe-" + users, Phase.PROBE, Optional.of(users), Optional.empty(), STEP_SECONDS);
    }
    idle();
    if (builder.curve) {
      for (double share : CURVE) {
        plateau("curve-" + Math.round(100 * share), Phase.CURVE, share);
      }
      plateau("return", Phase.RETURN, CURVE[0]);
    }
    idle();
  }

  private void plateau(String name, Phase phase, double share) {
    double rate = share * truth.limitPerSecond();
    step(name, phase, Optional.empty(), Optional.of(rate), PLATEAU_SECONDS);
  }

  private void idle() {
    for (int i = 0; i < IDLE_SECONDS; i++) {
      second(QueueingTruth.State.IDLE);
    }
  }

  private void step(
      String name, Phase phase, Optional<Integer> users, Optional<Double> rate, int seconds) {
    event(name, StepEvent.Kind.BEGAN, phase, users, rate, seconds);
    QueueingTruth.State state = users.map(truth::closed).orElseGet(() -> truth.open(rate.get()));
    for (int i = 0; i < seconds; i++) {
      boolean answers = builder.answers && !builder.trouble.isSilent(second);
      second(answers ? state : QueueingTruth.State.IDLE);
    }
    event(name, StepEvent.Kind.ENDED, phase, users, rate, seconds);
  }

  private void event(
      String name,
      StepEvent.Kind event,
      Phase phase,
      Optional<Integer> users,
      Optional<Double> rate,
      int seconds) {
    if (second <= builder.secondsRecorded) {
      steps.add(
          new StepEvent(
              now(),
              event,
              name,
              phase,
              0,
              users,
              rate,
              seconds,
              Optional.empty(),
              Optional.empty()));
    }
  }

  private void second(QueueingTruth.State state) {
    double count = Math.rint(state.perSecond() * (1 + NOISE * random.nextGaussian()));
    if (second < builder.secondsRecorded) {
      if (second < builder.trouble.logCutAt) {
        respond(state, (long) count);
      }
      series.second(state, count);
      builder.boxes.forEach(box -> statements(box, state, count));
    }
    second++;
  }

  private void respond(QueueingTruth.State state, long count) {
    if (count > 0) {
      Histogram times = new Histogram(3);
      double mean = 1e6 * (truth.aloneSeconds() + state.waitSeconds());
      for (int i = 0; i < count; i++) {
        times.recordValue(Math.round(mean * (0.5 + random.nextDouble())));
      }
      responses.add(
          new ResponseWindow(
              now(), now() + 1, "GET /", builder.trouble.failure(second), ResponseTimes.of(times)));
    }
  }

  /** A snapshot every other second, as the recorder's; a statement's time includes its waiting. */
  private void statements(BuiltBox box, QueueingTruth.State state, double count) {
    double stretch = truth.bindsAt(box.name) ? 1 + state.waitSeconds() / truth.aloneSeconds() : 1;
    List<StatementDigest> digests = new ArrayList<>();
    for (BuiltBox.Statement statement : box.statements) {
      double[] sums =
          statementSums.computeIfAbsent(box.name + statement.text(), t -> new double[2]);
      sums[0] += statement.perRequest() * count;
      double seconds = statement.seconds() * stretch + builder.statementWaitSeconds;
      sums[1] += statement.perRequest() * count * seconds;
      long n = Math.round(sums[0]);
      digests.add(
          new StatementDigest(
              Integer.toHexString(statement.text().hashCode()),
              "app",
              statement.text(),
              n,
              sums[1],
              0,
              n * statement.rowsExamined(),
              n * statement.rowsSent(),
              n * statement.rowsAffected(),
              0,
              0,
              statement.seconds()));
    }
    if (!digests.isEmpty() && second % 2 == 0) {
      statements
          .computeIfAbsent(box.name, name -> new ArrayList<>())
          .add(new StatementSnapshot(now() + 1, digests, box.indexes));
    }
  }

  private double now() {
    return RunBuilder.BEGIN + second;
  }
}
