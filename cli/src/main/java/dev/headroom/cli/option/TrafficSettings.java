package dev.headroom.cli.option;

import dev.headroom.cli.failure.RefusedException;
import dev.headroom.load.option.ReplayOptions;
import dev.headroom.load.option.TrafficOptions;
import dev.headroom.load.plan.TrafficModel;
import dev.headroom.load.shape.ShapeParser;
import dev.headroom.load.shape.ShapeSyntaxException;
import dev.headroom.load.shape.Word;
import dev.headroom.load.simulation.traffic.TrafficModels;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** A traffic model that follows the curve. */
public final class TrafficSettings {
  @Option(
      names = "--traffic",
      paramLabel = "NAME",
      description = {
        "hundred-to-one, skewed, bursty, diurnal, flash-crowd, spike, soak, stress-and-recover"
            + " at a share of the highest throughput, with --goal at the goal; or replay"
      })
  private String name;

  @Option(
      names = "--shape",
      paramLabel = "WORDS",
      description = {
        "rates over time in words, such as 'hold 50%% 20s; spike x5 10s; return', in place of the"
            + " model's; 'headroom shape' draws it"
      })
  private String shape;

  @Option(
      names = "--access-log",
      paramLabel = "FILE",
      description =
          "of 'replay': in Common or Combined Log Format, of an AWS ALB or of CloudFront; gzip or"
              + " plain")
  private Path accessLog;

  @Option(
      names = "--pace",
      paramLabel = "TIMES",
      description = "of 'replay': how many times as fast as the log (default: 1)")
  private Double pace;

  @Option(
      names = "--methods",
      paramLabel = "LIST",
      description =
          "of 'replay': methods of requests that are sent again; of a write a log has no body"
              + " (default: GET,HEAD)")
  private String methods;

  @Option(
      names = "--paths",
      paramLabel = "PATTERN",
      description = "of 'replay': regular expression of paths that are sent again (default: all)")
  private String paths;

  /**
   * Looks at all of them, so that one that makes no sense is refused before anything is started.
   *
   * @throws RefusedException naming the option and what it may be
   */
  public void check() {
    checkReplay();
    model();
    if (shape != null) {
      checkShape();
    }
  }

  /**
   * @param simulation of the user's
   * @throws RefusedException if traffic is to follow it, which has a schedule of its own
   */
  public void checkBeside(Optional<String> simulation) {
    refuseIf(
        simulation.isPresent() && model().isPresent(),
        "--simulation keeps its own schedule: leave --traffic and --shape out");
  }

  /** What is of a replay alone, and what a replay leaves no room for. */
  private void checkReplay() {
    boolean isReplay = "replay".equals(name);
    refuseIf(
        isReplay && accessLog == null,
        "--traffic replay needs --access-log: whose requests are to be sent?");
    refuseIf(
        isReplay && shape != null,
        "--shape does not go with --traffic replay, which keeps the times of its log: leave one out,"
            + " or set how fast with --pace");
    refuseIf(!isReplay && accessLog != null, "--access-log needs --traffic replay");
    refuseIf(!isReplay && pace != null, "--pace needs --traffic replay");
    refuseIf(!isReplay && methods != null, "--methods needs --traffic replay");
    refuseIf(!isReplay && paths != null, "--paths needs --traffic replay");
    refuseIf(
        pace != null && !(pace > 0 && Double.isFinite(pace)),
        "--pace " + pace + ": must be a number above 0, such as 2 for twice as fast as the log");
  }

  private static void refuseIf(boolean makesNoSense, String why) {
    if (makesNoSense) {
      throw new RefusedException(why);
    }
  }

  private void checkShape() {
    try {
      refuseIf(
          ShapeParser.parse(shape).stream().anyMatch(part -> part.word() == Word.PROBE),
          "--shape: leave 'probe' out; probe and curve come first in every run");
    } catch (ShapeSyntaxException e) {
      throw new RefusedException(
          "--shape cannot be read:" + System.lineSeparator() + e.getMessage());
    }
  }

  /** What is to follow; empty if nothing. */
  public Optional<TrafficModel> model() {
    if (name == null) {
      return shape == null ? Optional.empty() : Optional.of(TrafficModels.ofShape());
    }
    return Optional.of(
        TrafficModels.find(name)
            .orElseThrow(
                () ->
                    new RefusedException(
                        "--traffic " + name + ": there is no such model; there are " + names())));
  }

  /** The log that is replayed. */
  public Optional<Path> accessLog() {
    return Optional.ofNullable(accessLog).map(Path::toAbsolutePath);
  }

  /** What was said of it, as the simulation's properties. */
  public Map<String, String> properties() {
    Map<String, String> said = new TreeMap<>();
    put(said, TrafficOptions.SHAPE, shape);
    put(said, ReplayOptions.ACCESS_LOG, accessLog().orElse(null));
    put(said, ReplayOptions.PACE, pace);
    put(said, ReplayOptions.METHODS, methods);
    put(said, ReplayOptions.PATHS, paths);
    return said;
  }

  private static void put(Map<String, String> said, String name, Object value) {
    if (value != null) {
      said.put(name, value.toString());
    }
  }

  private static String names() {
    return TrafficModels.named().stream().map(TrafficModel::name).collect(Collectors.joining(", "));
  }
}
