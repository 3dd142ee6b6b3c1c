package dev.headroom.load.gatling;

import dev.headroom.load.injector.EndWord;
import dev.headroom.load.injector.ExitCode;
import dev.headroom.load.injector.StartWord;
import dev.headroom.load.mix.RequestMix;
import dev.headroom.load.mix.RequestSource;
import dev.headroom.load.option.InvalidOptionException;
import dev.headroom.load.option.ShardOptions;
import dev.headroom.load.option.TargetOptions;
import dev.headroom.load.plan.EndRule;
import dev.headroom.load.plan.LoadStep;
import dev.headroom.load.plan.SaturationRule;
import dev.headroom.load.plan.StepEnd;
import dev.headroom.load.record.AnswerSizes;
import dev.headroom.load.record.Concurrency;
import dev.headroom.load.record.Descriptors;
import dev.headroom.load.record.InjectorMonitor;
import dev.headroom.load.record.JsonLines;
import dev.headroom.load.record.Lateness;
import dev.headroom.load.record.Ports;
import dev.headroom.load.record.RequestCounters;
import dev.headroom.load.record.StepRecorder;
import dev.headroom.load.schedule.Admission;
import dev.headroom.load.schedule.AgreedStart;
import dev.headroom.load.schedule.ClosedSchedule;
import dev.headroom.load.schedule.GatlingArrivals;
import dev.headroom.load.schedule.OpenSchedule;
import dev.headroom.load.schedule.PlannedArrivals;
import dev.headroom.load.schedule.RequestNumbers;
import dev.headroom.load.system.SystemFileException;
import dev.headroom.load.times.RequestTimes;
import dev.headroom.load.traffic.Shard;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * What every simulation needs, made ready before any load is sent.
 *
 * @param steps this injector's part of the schedule
 * @param start when it begins
 * @param numbers of requests that no plan numbers
 * @param answers how large they are
 * @param times how long they took to come
 * @param ended open as soon as Gatling has stopped and closed its log
 */
public record LoadRun(
    LoadOptions options,
    List<LoadStep> steps,
    AgreedStart start,
    RequestSource mix,
    RequestNumbers numbers,
    RequestCounters counters,
    StepRecorder recorder,
    Lateness lateness,
    AnswerSizes answers,
    RequestTimes times,
    InjectorMonitor monitor,
    CountDownLatch ended) {
  /** How long a process that is told to end waits for Gatling to write out its log. */
  private static final Duration LAST_WORDS = Duration.ofSeconds(2);

  /**
   * Reads the options and checks target and descriptors. Where the run must not begin this ends the
   * process with one line and a code of {@link ExitCode}: thrown through Gatling, the same would
   * come out as two stack traces and exit code 1.
   *
   * @param plan the schedule that the options ask for
   * @param concurrency the most requests at once that they ask for
   */
  public static LoadRun prepareOrExit(
      Function<LoadOptions, List<LoadStep>> plan, ToIntFunction<LoadOptions> concurrency) {
    return prepareOrExit(plan, concurrency, options -> List.of(options.target()));
  }

  /**
   * @param targets all that the load goes to
   */
  public static LoadRun prepareOrExit(
      Function<LoadOptions, List<LoadStep>> plan,
      ToIntFunction<LoadOptions> concurrency,
      Function<LoadOptions, List<TargetOptions>> targets) {
    return prepareOrExit(
        Map.of(), plan, options -> RequestMix.of(options.mix()), concurrency, targets);
  }

  /**
   * @param defaults of properties that are not set
   * @param requests what is sent
   * @param targets all that the load goes to
   */
  static LoadRun prepareOrExit(
      Map<String, String> defaults,
      Function<LoadOptions, List<LoadStep>> plan,
      Function<LoadOptions, RequestSource> requests,
      ToIntFunction<LoadOptions> concurrency,
      Function<LoadOptions, List<TargetOptions>> targets) {
    try {
      LoadOptions asked = LoadOptions.fromSystemProperties(defaults);
      return prepare(asked, plan, requests, concurrency, targets);
    } catch (InvalidOptionException | SystemFileException e) {
      throw exit(ExitCode.BAD_OPTION, e);
    } catch (RefusedRunException e) {
      throw exit(e.exitCode(), e);
    }
  }

  static LoadRun prepare(
      LoadOptions asked,
      Function<LoadOptions, List<LoadStep>> plan,
      Function<LoadOptions, RequestSource> requests,
      ToIntFunction<LoadOptions> concurrency,
      Function<LoadOptions, List<TargetOptions>> targets) {
    plan.apply(asked);
    RequestSource mix = requests.apply(asked);
    targets.apply(asked).forEach(Preflight::reach);
    Shard shard = asked.sharing().shard();
    int wanted = shard.most(concurrency.applyAsInt(asked));
    int allowed = Preflight.affordable(wanted, Descriptors.read(), Ports.read());
    LoadOptions options = asked.atMost(allowed * shard.of());
    ShardOptions sharing = options.sharing();
    Optional<Instant> at = sharing.waits() ? Optional.of(StartWord.await()) : sharing.startAt();
    AgreedStart start = AgreedStart.of(at, Instant.now(), System.nanoTime());
    start.complaint(shard).ifPresent(words -> System.err.println("headroom: " + words));
    List<LoadStep> steps = start.partOf(plan.apply(options), shard);
    if (steps.isEmpty()) {
      throw new RefusedRunException(
          ExitCode.TOO_LATE, "injector " + shard.words() + " came when all was over");
    }
    return of(options, steps, start, mix, new Concurrency(wanted, allowed));
  }

  private static LoadRun of(
      LoadOptions options,
      List<LoadStep> steps,
      AgreedStart start,
      RequestSource mix,
      Concurrency concurrency) {
    Clock clock = Clock.systemUTC();
    RequestCounters counters = new RequestCounters();
    Lateness lateness = new Lateness();
    AnswerSizes answers = new AnswerSizes();
    return new LoadRun(
        options,
        steps,
        start,
        mix,
        new RequestNumbers(options.sharing().shard()),
        counters,
        new StepRecorder(new JsonLines(options.stepsFile()), clock),
        lateness,
        answers,
        new RequestTimes(options.timesFile(), clock, System::nanoTime),
        new InjectorMonitor(
            new JsonLines(options.injectorFile()),
            counters,
            lateness,
            answers,
            concurrency,
            start.leftOutSeconds(),
            clock),
        new CountDownLatch(1));
  }

  /**
   * A closed schedule of this run's steps. One of several injectors sees too little to end it
   * early: whoever sees them all does.
   */
  public ClosedSchedule closed() {
    return new ClosedSchedule(
        steps,
        results ->
            isShared()
                ? SaturationRule.Decision.CONTINUE
                : EndRule.decide(steps.get(0).phase(), results),
        counters,
        recorder,
        System::nanoTime);
  }

  /** Whether other injectors send a part of the load. */
  boolean isShared() {
    return !options.sharing().shard().isWhole();
  }

  /** This injector's part of the requests that may be in flight. */
  int maxInFlight() {
    return options.sharing().shard().most(options.curve().maxInFlight());
  }

  /** An open schedule of this run's steps, each of one rate. */
  OpenSchedule open() {
    return open(new GatlingArrivals(arrivals()), Admission.cutting(maxInFlight()));
  }

  /** The steps in arrivals, each of which may send several requests. */
  List<LoadStep> arrivals() {
    double requests = options.mix().requestsPerArrival();
    return steps.stream().map(step -> step.inArrivalsOf(requests)).toList();
  }

  /** An open schedule of this run's steps. */
  OpenSchedule open(PlannedArrivals planned, Admission admission) {
    return new OpenSchedule(
        steps, planned, admission, counters, recorder, lateness::noteStart, System::nanoTime);
  }

  /**
   * Begins self-observation, and waits for the agreed instant.
   *
   * @param lead how long before it there has to be a first user
   * @param breakOff called if the load is told to end, with what its account is to say
   */
  void begin(Duration lead, Consumer<StepEnd> breakOff) {
    if (options.injectorFile().isPresent()) {
      monitor.start();
    }
    times.start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(breakOff), "headroom-break-off"));
    EndWord.whenSaid(breakOff);
    start.await(lead);
  }

  /** Gatling has stopped and closed its log: writes the last figures. */
  void end() {
    monitor.sample();
    times.writeAll();
    ended.countDown();
  }

  /** Gatling writes its log in blocks of 8 KB, and the last one only if it stops by itself. */
  private void stop(Consumer<StepEnd> breakOff) {
    breakOff.accept(StepEnd.STOPPED);
    try {
      ended.await(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static RuntimeException exit(int code, RuntimeException problem) {
    System.err.println("headroom: " + problem.getMessage());
    System.exit(code);
    return problem;
  }
}
