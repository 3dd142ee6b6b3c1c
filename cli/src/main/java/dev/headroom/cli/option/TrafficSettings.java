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

  /**
   * Looks at all of them, so that one that makes no sense is refused before anything is started.
   *
   * @throws RefusedException naming the option and what it may be
   */
  public void check() {
    boolean isReplay = "replay".equals(name);
    if (isReplay == (accessLog == null)) {
      throw new RefusedException(
          isReplay
              ? "--traffic replay needs --access-log: whose requests are to be sent?"
              : "--access-log needs --traffic replay");
    }
    model();
    if (shape != null) {
      try {
        if (ShapeParser.parse(shape).stream().anyMatch(part -> part.word() == Word.PROBE)) {
          throw new RefusedException(
              "--shape: leave 'probe' out; probe and curve come first in every run");
        }
      } catch (ShapeSyntaxException e) {
        throw new RefusedException(
            "--shape cannot be read:" + System.lineSeparator() + e.getMessage());
      }
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

  /** What was said of it, as the simulation's properties. */
  public Map<String, String> properties() {
    Map<String, String> said = new TreeMap<>();
    put(said, TrafficOptions.SHAPE, shape);
    put(said, ReplayOptions.ACCESS_LOG, accessLog == null ? null : accessLog.toAbsolutePath());
    put(said, ReplayOptions.PACE, pace);
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
