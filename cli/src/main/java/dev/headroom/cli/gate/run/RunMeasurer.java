package dev.headroom.cli.gate.run;

import dev.headroom.analysis.gate.read.RunSampler;
import dev.headroom.analysis.gate.sample.CheckId;
import dev.headroom.analysis.gate.sample.GateMetric;
import dev.headroom.analysis.gate.sample.RunSample;
import dev.headroom.analysis.measure.Knee;
import dev.headroom.cli.failure.RefusedException;
import dev.headroom.cli.measure.Measurement;
import dev.headroom.cli.measure.MeasurementPlan;
import dev.headroom.cli.measure.MeasuringSession;
import dev.headroom.cli.target.TargetStart;
import dev.headroom.profiler.read.RunLoader;
import dev.headroom.run.RunDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Measures each run with processes of its own, all at one rate, and tells what came of it. */
public final class RunMeasurer implements RunSource, AutoCloseable {
  private final MeasuringSession session;
  private final Function<String, MeasurementPlan> plans;
  private final Map<Side, TargetStart> starts;
  private final HeldLoadOptions load;
  private Optional<HeldRate> rate;
  private int runs;

  private RunMeasurer(
      MeasuringSession session,
      Function<String, MeasurementPlan> plans,
      Map<Side, TargetStart> starts,
      HeldLoadOptions load,
      Optional<HeldRate> rate) {
    this.session = session;
    this.plans = plans;
    this.starts = Map.copyOf(starts);
    this.load = load;
    this.rate = rate;
  }

  /**
   * Waits for the right to measure on this machine.
   *
   * @param starts of each side that is to be measured
   * @param file headroom.yaml
   * @param scenario of the baseline that these runs are to be compared with
   * @throws RefusedException if the baseline's load is none that can be had here
   */
  public static RunMeasurer begin(
      MeasureOptions options,
      Map<Side, TargetStart> starts,
      Optional<Path> file,
      Optional<String> scenario)
      throws IOException {
    HeldLoadOptions load = options.held();
    load.share();
    Function<String, MeasurementPlan> plans = label -> options.plan(label, file);
    MeasurementPlan first = plans.apply(Side.BASELINE.label());
    Optional<HeldRate> rate = rate(load.rate(), scenario);
    return new RunMeasurer(
        MeasuringSession.begin(first, options.waiting()), plans, starts, load, rate);
  }

  /** The baseline's, since only runs of one rate are compared. */
  static Optional<HeldRate> rate(Optional<HeldRate> asked, Optional<String> scenario) {
    if (scenario.isEmpty()) {
      return asked;
    }
    HeldRate known =
        HeldRate.ofScenario(scenario.get())
            .orElseThrow(
                () ->
                    new RefusedException(
                        "the baseline was measured with '"
                            + scenario.get()
                            + "', and not at a rate that is held: measure the candidate likewise and"
                            + " give --run or --gatling, or measure a new baseline with --command or"
                            + " --stage"));
    if (asked.filter(other -> !other.equals(known)).isPresent()) {
      throw new RefusedException(
          "--rate " + asked.get() + ": the baseline was measured at " + known + "; leave it out");
    }
    return Optional.of(known);
  }

  @Override
  public RunSample measure(Side side) throws IOException, InterruptedException {
    if (rate.isEmpty()) {
      rate = Optional.of(probed());
    } else if (runs == 0) {
      tell("every run is loaded with " + rate.get());
    }
    runs++;
    RunDirectory run =
        session.measurement(plans.apply(side.label())).record(starts.get(side), rate.orElseThrow());
    RunSample sample = RunSampler.sample(RunLoader.read(run));
    tell("run " + runs + ", " + line(sample));
    return sample;
  }

  /** A share of what the first side takes: from a run that is not compared. */
  private HeldRate probed() throws IOException, InterruptedException {
    Side first = starts.containsKey(Side.BASELINE) ? Side.BASELINE : Side.CANDIDATE;
    AtomicReference<Optional<Knee>> found = new AtomicReference<>(Optional.empty());
    Measurement.Work work = loading -> found.set(loading.probe());
    RunDirectory run = session.measurement(plans.apply("rate")).record(starts.get(first), work);
    double most =
        found
            .get()
            .map(knee -> knee.xMaxPerSecond().estimate())
            .filter(x -> x > 0)
            .orElseThrow(
                () ->
                    new RefusedException(
                        "the target completed nothing of the probe that finds a rate, see "
                            + run.root()
                            + "; check --requests, or give --rate"));
    HeldRate held = HeldRate.of(load.share(), most);
    tell(
        String.format(
            Locale.ROOT,
            "every run is loaded with %s: %.0f %% of the %.0f/s that a probe of the %s found",
            held,
            100 * load.share(),
            most,
            first.label()));
    return held;
  }

  private static String line(RunSample sample) {
    String figures =
        Stream.of(GateMetric.CPU, GateMetric.P50, GateMetric.P99)
            .flatMap(
                metric ->
                    sample.value(CheckId.of(metric)).map(m -> text(metric, m.value())).stream())
            .collect(Collectors.joining(", "));
    return sample.id() + ": " + sample.flaw().map(flaw -> "not compared, " + flaw).orElse(figures);
  }

  private static String text(GateMetric metric, double value) {
    return String.format(Locale.ROOT, "%s %.3g %s", metric.code(), value, metric.unit());
  }

  /** Tells who waits. */
  public void tell(String what) {
    session.screen().say("headroom: " + what);
  }

  @Override
  public void close() {
    session.close();
  }
}
