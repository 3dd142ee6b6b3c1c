package dev.headroom.load.gatling;

import dev.headroom.load.injector.ExitCode;
import dev.headroom.load.mix.RequestMix;
import dev.headroom.load.mix.RequestSource;
import dev.headroom.load.option.InvalidOptionException;
import dev.headroom.load.option.TargetOptions;
import dev.headroom.load.plan.LoadStep;
import dev.headroom.load.plan.SaturationRule;
import dev.headroom.load.plan.StepResult;
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
import dev.headroom.load.schedule.ClosedSchedule;
import dev.headroom.load.schedule.GatlingArrivals;
import dev.headroom.load.schedule.OpenSchedule;
import dev.headroom.load.schedule.PlannedArrivals;
import dev.headroom.load.system.SystemFileException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * What every simulation needs, made ready before any load is sent.
 *
 * @param steps the schedule
 * @param answers how large they are
 * @param ended open as soon as Gatling has stopped and closed its log
 */
public record LoadRun(
    LoadOptions options,
    List<LoadStep> steps,
    RequestSource mix,
    RequestCounters counters,
    StepRecorder recorder,
    Lateness lateness,
    AnswerSizes answers,
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
    int wanted = concurrency.applyAsInt(asked);
    int allowed = Preflight.affordable(wanted, Descriptors.read(), Ports.read());
    LoadOptions options = asked.atMost(allowed);
    Clock clock = Clock.systemUTC();
    RequestCounters counters = new RequestCounters();
    Lateness lateness = new Lateness();
    AnswerSizes answers = new AnswerSizes();
    return new LoadRun(
        options,
        plan.apply(options),
        mix,
        counters,
        new StepRecorder(new JsonLines(options.stepsFile()), clock),
        lateness,
        answers,
        new InjectorMonitor(
            new JsonLines(options.injectorFile()),
            counters,
            lateness,
            answers,
            new Concurrency(wanted, allowed),
            clock),
        new CountDownLatch(1));
  }

  /** A closed schedule of this run's steps. */
  public ClosedSchedule closed(Function<List<StepResult>, SaturationRule.Decision> rule) {
    return new ClosedSchedule(steps, rule, counters, recorder, System::nanoTime);
  }

  /** An open schedule of this run's steps, each of one rate. */
  public OpenSchedule open() {
    return open(
        new GatlingArrivals(arrivals(), options.curve().randomized()),
        Admission.cutting(options.curve().maxInFlight()));
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

  /** Begins self-observation; {@code breakOff} is called if the process is told to end. */
  void begin(Runnable breakOff) {
    if (options.injectorFile().isPresent()) {
      monitor.start();
    }
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(breakOff), "headroom-break-off"));
  }

  /** Gatling has stopped and closed its log: writes the last figures. */
  void end() {
    monitor.sample();
    ended.countDown();
  }

  /** Gatling writes its log in blocks of 8 KB, and the last one only if it stops by itself. */
  private void stop(Runnable breakOff) {
    breakOff.run();
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
