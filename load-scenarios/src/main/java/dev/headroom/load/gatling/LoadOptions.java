package dev.headroom.load.gatling;

import dev.headroom.load.feeder.FeederPlaces;
import dev.headroom.load.mix.MixOptions;
import dev.headroom.load.option.ClosedOptions;
import dev.headroom.load.option.CurveOptions;
import dev.headroom.load.option.InvalidOptionException;
import dev.headroom.load.option.OptionReader;
import dev.headroom.load.option.ReplayOptions;
import dev.headroom.load.option.ShardOptions;
import dev.headroom.load.option.TargetOptions;
import dev.headroom.load.option.TrafficOptions;
import dev.headroom.load.option.TurnOptions;
import dev.headroom.load.system.TrafficPart;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that system properties set; the property names stand beside the fields that they fill.
 *
 * @param stepsFile where the account of the steps goes, JSON lines; none is written if absent
 * @param injectorFile where the injector's figures of itself go, JSON lines; none if absent
 * @param timesFile where response times in microseconds go, an interval log of HdrHistogram; none
 *     are measured if absent
 */
public record LoadOptions(
    TargetOptions target,
    MixOptions mix,
    ClosedOptions closed,
    CurveOptions curve,
    TurnOptions turns,
    TrafficOptions traffic,
    ReplayOptions replay,
    ShardOptions sharing,
    Optional<Path> stepsFile,
    Optional<Path> injectorFile,
    Optional<Path> timesFile) {
  public static final String STEPS_FILE = "stepsFile";
  public static final String INJECTOR_FILE = "injectorFile";
  public static final String TIMES_FILE = "timesFile";

  /** Whose {@code traffic:} part says what is not set. */
  public static final String SYSTEM_FILE = "systemFile";

  /**
   * @param defaults of properties that are not set
   * @throws InvalidOptionException naming the property, its value and what is allowed
   */
  static LoadOptions fromSystemProperties(Map<String, String> defaults) {
    return read(new OptionReader(System::getProperty), defaults);
  }

  /**
   * @throws InvalidOptionException naming the property, its value and what is allowed
   */
  public static LoadOptions of(Map<String, String> properties) {
    return read(new OptionReader(properties::get), Map.of());
  }

  /** What is set wins over the system's file, and that over a model's defaults. */
  private static LoadOptions read(OptionReader set, Map<String, String> defaults) {
    FeederPlaces places = feeder -> set.path(FeederPlaces.PROPERTY + feeder);
    TrafficPart part =
        set.path(SYSTEM_FILE).map(file -> TrafficPart.read(file, places)).orElse(TrafficPart.NONE);
    OptionReader reader = set.otherwise(part.options()).otherwise(defaults);
    return new LoadOptions(
        TargetOptions.read(reader),
        MixOptions.read(reader, part),
        ClosedOptions.read(reader),
        CurveOptions.read(reader),
        TurnOptions.read(reader),
        TrafficOptions.read(reader),
        ReplayOptions.read(reader),
        ShardOptions.read(reader),
        reader.path(STEPS_FILE),
        reader.path(INJECTOR_FILE),
        reader.path(TIMES_FILE));
  }

  /** The same load with no more work in flight than {@code bound}. */
  public LoadOptions atMost(int bound) {
    return new LoadOptions(
        target,
        mix,
        closed.atMost(bound),
        curve.atMost(bound),
        turns,
        traffic,
        replay,
        sharing,
        stepsFile,
        injectorFile,
        timesFile);
  }
}
