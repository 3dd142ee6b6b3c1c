package dev.headroom.cli.injector;

import dev.headroom.cli.failure.RefusedException;
import dev.headroom.cli.injector.shard.LoadPhase;
import dev.headroom.cli.option.LoadSettings;
import dev.headroom.cli.option.TrafficSettings;
import dev.headroom.load.gatling.LoadOptions;
import dev.headroom.load.gatling.TrafficSource;
import dev.headroom.load.mix.MixOptions;
import dev.headroom.load.option.ClosedOptions;
import dev.headroom.load.option.CurveOptions;
import dev.headroom.load.option.InvalidOptionException;
import dev.headroom.load.option.TargetOptions;
import dev.headroom.load.option.TrafficOptions;
import dev.headroom.load.option.TurnOptions;
import dev.headroom.load.plan.LoadPlan;
import dev.headroom.load.plan.TrafficModel;
import dev.headroom.load.plan.TrafficPlan;
import dev.headroom.load.simulation.CurveSimulation;
import dev.headroom.load.simulation.ProbeSimulation;
import dev.headroom.load.simulation.SideBySideSimulation;
import dev.headroom.load.simulation.WarmUpSimulation;
import dev.headroom.load.simulation.traffic.TrafficModels;
import dev.headroom.load.system.TrafficPart;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The phases of a run, as the command line asks for them. */
public final class LoadPhases {
  /** A step that is added is so many times as long as one of the probe. */
  private static final int TIMES_AGAIN = 2;

  private final Map<String, String> shared;
  private final Map<String, String> ofFile;

  /** What is of a log depends on nothing that is measured first, and a log is long: read once. */
  private final Map<TrafficModel, LoadPhase> ofLog = new HashMap<>();

  private LoadPhases(Map<String, String> shared, Map<String, String> ofFile) {
    this.shared = shared;
    this.ofFile = ofFile;
  }

  /**
   * Phases against one target.
   *
   * @param target what only the target knows, such as how much data it holds; names of {@link
   *     LoadOptions}
   * @throws RefusedException if an option makes no sense together with what the target says of
   *     itself
   */
  public static LoadPhases of(
      LoadSettings settings, String baseUrl, long seed, Map<String, String> target) {
    Map<String, String> shared = new TreeMap<>(target);
    shared.put(TargetOptions.BASE_URL, baseUrl);
    shared.put(
        TargetOptions.REQUEST_TIMEOUT_SECONDS, Integer.toString(settings.requestTimeoutSeconds()));
    shared.put(ClosedOptions.STEP_SECONDS, Integer.toString(settings.stepSeconds()));
    shared.put(ClosedOptions.MAX_USERS, Integer.toString(settings.maxUsers()));
    // Zero seconds of warm-up are no warm-up phase at all; the option itself wants at least one.
    shared.put(
        ClosedOptions.WARM_UP_SECONDS, Integer.toString(Math.max(1, settings.warmUpSeconds())));
    shared.put(CurveOptions.PLATEAU_SECONDS, Integer.toString(settings.plateauSeconds()));
    shared.put(MixOptions.SEED, Long.toString(seed));
    TrafficPart part = settings.part();
    if (part.saysWhatIsSent()) {
      // The file's requests, and not what stands in where nobody says any.
      shared.remove(MixOptions.REQUESTS);
    }
    settings.requests().ifPresent(requests -> shared.put(MixOptions.REQUESTS, requests));
    settings.file().ifPresent(file -> shared.put(LoadOptions.SYSTEM_FILE, file.toString()));
    try {
      LoadOptions.of(shared);
    } catch (InvalidOptionException e) {
      throw new RefusedException("--" + e.problem());
    }
    return new LoadPhases(shared, part.options());
  }

  public LoadPhase warmUp() {
    return new LoadPhase(
        "warm-up",
        WarmUpSimulation.class.getName(),
        shared,
        LoadPlan.warmUp(LoadOptions.of(shared).closed()));
  }

  public LoadPhase probe() {
    return new LoadPhase(
        "probe",
        ProbeSimulation.class.getName(),
        shared,
        LoadPlan.probe(LoadOptions.of(shared).closed()));
  }

  /**
   * The probe once more, with one number of users and for longer.
   *
   * @param users as many as showed the knee
   */
  public LoadPhase probeAgain(int users) {
    Map<String, String> properties = new TreeMap<>(shared);
    properties.put(ClosedOptions.LEAST_USERS, Integer.toString(users));
    properties.put(ClosedOptions.MAX_USERS, Integer.toString(users));
    properties.computeIfPresent(
        ClosedOptions.STEP_SECONDS,
        (key, s) -> Integer.toString(TIMES_AGAIN * Integer.parseInt(s)));
    return new LoadPhase(
        "probe-again",
        ProbeSimulation.class.getName(),
        properties,
        LoadPlan.probe(LoadOptions.of(properties).closed()));
  }

  /**
   * The curve up to just below the probe's finding.
   *
   * @param xMaxPerSecond the most that the probe saw, requests per second
   * @throws RefusedException if the target is so slow that a plateau would have no arrival
   */
  public LoadPhase curve(double xMaxPerSecond) {
    try {
      return curve(CurveOptions.X_MAX, xMaxPerSecond);
    } catch (InvalidOptionException e) {
      throw tooSlow(xMaxPerSecond);
    }
  }

  /** A curve of one plateau, and the same again. */
  public LoadPhase held(double perSecond) {
    try {
      return curve(CurveOptions.RATES, perSecond);
    } catch (InvalidOptionException e) {
      throw new RefusedException(
          "no request would come in half of --hold: make it longer, or --rate higher");
    }
  }

  private LoadPhase curve(String option, double perSecond) {
    Map<String, String> properties = new TreeMap<>(shared);
    properties.put(option, number(perSecond));
    LoadOptions options = LoadOptions.of(properties);
    return new LoadPhase(
        "curve",
        CurveSimulation.class.getName(),
        properties,
        LoadPlan.curve(options.curve(), options.mix().requestsPerArrival()));
  }

  private RefusedException tooSlow(double xMaxPerSecond) {
    LoadOptions options = LoadOptions.of(shared);
    double requests = options.mix().requestsPerArrival();
    double needed = Math.ceil(requests / (LoadPlan.CURVE_SHARES.get(0) * xMaxPerSecond));
    String advice =
        needed <= CurveOptions.MOST_SECONDS
            ? String.format(Locale.ROOT, "use --plateau %.0f or more", needed)
            : "send something that takes less time";
    return new RefusedException(
        String.format(
            Locale.ROOT,
            "no curve can be drawn: the target completed %.3f requests/s, and %.1f belong to an"
                + " arrival, so that none would come in a plateau of %d s; %s",
            xMaxPerSecond,
            requests,
            options.curve().plateauSeconds(),
            advice));
  }

  /**
   * The target in turn with a changed one.
   *
   * @param changedBaseUrl where that one answers
   * @param users with which both are saturated
   */
  public LoadPhase sideBySide(String changedBaseUrl, int users) {
    Map<String, String> properties = new TreeMap<>(shared);
    properties.put(TurnOptions.OTHER_BASE_URL, changedBaseUrl);
    properties.put(TurnOptions.TURN_USERS, Integer.toString(users));
    return new LoadPhase(
        "side-by-side",
        SideBySideSimulation.class.getName(),
        properties,
        LoadPlan.turns(LoadOptions.of(properties).turns()));
  }

  /**
   * The traffic model that is asked for; empty if none is.
   *
   * @param xMaxPerSecond the most that the probe saw, requests per second
   * @param goalPerSecond the rate that is aimed at: if it is given, the model's ordinary one
   * @throws RefusedException if it cannot be made of the requests there are
   */
  public Optional<LoadPhase> traffic(
      TrafficSettings settings, double xMaxPerSecond, Optional<Double> goalPerSecond) {
    return settings
        .model()
        .or(this::shapeOfFile)
        .map(
            model ->
                ofLog.containsKey(model)
                    ? ofLog.get(model)
                    : traffic(model, settings.properties(), xMaxPerSecond, goalPerSecond));
  }

  private Optional<TrafficModel> shapeOfFile() {
    return Optional.ofNullable(ofFile.get(TrafficOptions.SHAPE))
        .map(shape -> TrafficModels.ofShape());
  }

  private LoadPhase traffic(
      TrafficModel model,
      Map<String, String> asked,
      double xMaxPerSecond,
      Optional<Double> goalPerSecond) {
    Map<String, String> properties = new TreeMap<>(ofFile);
    properties.putAll(model.defaults());
    properties.putAll(shared);
    properties.putAll(asked);
    boolean isScaled = !asked.containsKey(TrafficOptions.SHAPE) && goalPerSecond.isPresent();
    double whole = isScaled ? model.scaledTo(goalPerSecond.get()) : xMaxPerSecond;
    properties.put(CurveOptions.X_MAX, number(whole));
    goalPerSecond.ifPresent(goal -> properties.put(TrafficOptions.GOAL, number(goal)));
    try {
      LoadOptions options = LoadOptions.of(properties);
      TrafficSource source = TrafficModels.source(model);
      source.requests(options);
      TrafficPlan planned = source.plan(options);
      LoadPhase phase =
          new LoadPhase(
              "traffic",
              TrafficModels.simulation(model).getName(),
              properties,
              planned.steps(),
              planned.log());
      planned.log().ifPresent(log -> ofLog.put(model, phase));
      return phase;
    } catch (InvalidOptionException e) {
      throw new RefusedException(model.name() + ": " + e.problem());
    }
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  /** Somebody else's simulation, which keeps its own schedule. */
  public LoadPhase foreign(String simulation) {
    return new LoadPhase("simulation", simulation, shared, List.of());
  }
}
