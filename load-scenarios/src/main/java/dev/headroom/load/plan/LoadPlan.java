package dev.headroom.load.plan;

import dev.headroom.load.option.ClosedOptions;
import dev.headroom.load.option.CurveOptions;
import dev.headroom.load.option.InvalidOptionException;
import dev.headroom.load.option.TurnOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The steps that options ask for; pure, so that others can show progress and the time left. */
public final class LoadPlan {
  /** Shares of the highest throughput at which the curve holds its plateaus (DESIGN 5). */
  public static final List<Double> CURVE_SHARES = List.of(0.20, 0.40, 0.60, 0.80, 0.95);

  /** Begin of the names of turns with the system as it was. */
  private static final String BEFORE = "before-";

  /** Begin of the names of turns with the changed system. */
  private static final String AFTER = "after-";

  private static final int SLICE_SECONDS = 3;

  private LoadPlan() {}

  /** Slices of a few seconds with few users, together as long as the warm-up may last. */
  public static List<LoadStep> warmUp(ClosedOptions options) {
    List<LoadStep> slices = new ArrayList<>();
    int left = options.warmUpSeconds();
    while (left > 0) {
      int i = slices.size();
      // A rest shorter than a slice lengthens the last one.
      int seconds = left < 2 * SLICE_SECONDS ? left : SLICE_SECONDS;
      slices.add(
          LoadStep.closed(
              "warm-up-" + (i + 1), StepPhase.WARM_UP, i, options.warmUpUsers(), seconds));
      left -= seconds;
    }
    return List.copyOf(slices);
  }

  /**
   * Users 1, 2, 4, 8 … up to the maximum, which is the last step where it is not twice the one
   * before. One that begins with more is a second probe, whose steps are named {@code again}.
   */
  public static List<LoadStep> probe(ClosedOptions options) {
    List<LoadStep> steps = new ArrayList<>();
    int users = options.leastUsers();
    String name = users == 1 ? "probe-" : "again-";
    while (true) {
      steps.add(
          LoadStep.closed(
              name + users, StepPhase.PROBE, steps.size(), users, options.stepSeconds()));
      if (users == options.maxUsers()) {
        return List.copyOf(steps);
      }
      users = Math.min(2 * users, options.maxUsers());
    }
  }

  /**
   * Turns of two systems, {@code before-1, after-1, after-2, before-2, before-3 …}: in this order a
   * drift of the machine that is steady over four turns falls on both alike.
   */
  public static List<LoadStep> turns(TurnOptions options) {
    List<LoadStep> turns = new ArrayList<>();
    for (int i = 0; i < 2 * options.pairs(); i++) {
      boolean before = i % 4 == 0 || i % 4 == 3;
      turns.add(
          LoadStep.closed(
              (before ? BEFORE : AFTER) + (1 + i / 2),
              StepPhase.SIDE_BY_SIDE,
              i,
              options.users(),
              options.seconds()));
    }
    return List.copyOf(turns);
  }

  /** Whether a turn loads the system that was there before the change. */
  public static boolean loadsBefore(String turn) {
    return turn.startsWith(BEFORE);
  }

  /**
   * The plateaus of the curve, then the first one again.
   *
   * @throws InvalidOptionException where neither rates nor the highest throughput are known, or a
   *     plateau would have no arrival at all
   */
  public static List<LoadStep> curve(CurveOptions options) {
    return curve(options, 1);
  }

  /**
   * The same for arrivals that send several requests each, and so come less often.
   *
   * @param requestsPerArrival how many on average
   */
  public static List<LoadStep> curve(CurveOptions options, double requestsPerArrival) {
    if (options.rates().isEmpty() && options.xMax().isEmpty()) {
      throw new InvalidOptionException(
          CurveOptions.X_MAX,
          "",
          "set for the curve, in requests per second (or list the rates with -D"
              + CurveOptions.RATES
              + "=…)");
    }
    List<LoadStep> steps = new ArrayList<>(plateaus(options));
    double first = steps.get(0).rate().orElseThrow();
    steps.add(LoadStep.open("return", StepPhase.RETURN, 0, first, options.plateauSeconds()));
    for (LoadStep step : steps) {
      if (step.inArrivalsOf(requestsPerArrival).arrivals() < 1) {
        throw new InvalidOptionException(
            CurveOptions.PLATEAU_SECONDS,
            options.plateauSeconds(),
            "long enough for at least one arrival in " + step.name());
      }
    }
    return List.copyOf(steps);
  }

  private static List<LoadStep> plateaus(CurveOptions options) {
    int seconds = options.plateauSeconds();
    if (!options.rates().isEmpty()) {
      List<Double> rates = options.rates();
      return IntStream.range(0, rates.size())
          .mapToObj(
              i ->
                  LoadStep.open(
                      "curve-" + number(rates.get(i)), StepPhase.CURVE, i, rates.get(i), seconds))
          .toList();
    }
    double xMax = options.xMax().orElseThrow();
    return IntStream.range(0, CURVE_SHARES.size())
        .mapToObj(
            i -> {
              double share = CURVE_SHARES.get(i);
              String name = "curve-" + Math.round(100 * share) + "%";
              return LoadStep.open(name, StepPhase.CURVE, i, share * xMax, seconds);
            })
        .toList();
  }

  /** Planned length of a whole schedule. */
  public static int seconds(List<LoadStep> steps) {
    return steps.stream().mapToInt(LoadStep::seconds).sum();
  }

  /** What is left of a schedule after so many of its seconds; empty if it is over by then. */
  public static List<LoadStep> after(List<LoadStep> steps, int seconds) {
    List<LoadStep> left = new ArrayList<>();
    int end = 0;
    for (LoadStep step : steps) {
      end += step.seconds();
      if (end > seconds) {
        left.add(step.lasting(Math.min(step.seconds(), end - seconds)));
      }
    }
    return List.copyOf(left);
  }

  private static String number(double rate) {
    boolean whole = rate == Math.rint(rate) && rate < 1e15;
    return whole ? String.format(Locale.ROOT, "%.0f", rate) : Double.toString(rate);
  }
}
