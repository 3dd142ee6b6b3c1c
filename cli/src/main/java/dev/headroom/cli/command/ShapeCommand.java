package dev.headroom.cli.command;

import dev.headroom.cli.failure.ExitCode;
import dev.headroom.cli.failure.RefusedException;
import dev.headroom.cli.session.Console;
import dev.headroom.dashboards.Figures;
import dev.headroom.dashboards.terminal.Cells;
import dev.headroom.dashboards.terminal.Page;
import dev.headroom.dashboards.terminal.RateChart;
import dev.headroom.load.option.TrafficOptions;
import dev.headroom.load.shape.Part;
import dev.headroom.load.shape.Rate;
import dev.headroom.load.shape.Scale;
import dev.headroom.load.shape.ShapeDrawing;
import dev.headroom.load.shape.ShapeParser;
import dev.headroom.load.shape.ShapeScaleException;
import dev.headroom.load.shape.ShapeSyntaxException;
import dev.headroom.load.shape.Stretch;
import dev.headroom.load.simulation.traffic.TrafficModels;
import dev.headroom.load.traffic.RateCurve;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code headroom shape}. */
@Command(
    name = "shape",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Draws a schedule of load, before anything is sent.",
    description = {
      "A schedule is parts between semicolons:",
      "  curve 20%%..95%% 10s       five plateaus between two rates",
      "  hold 400/s 60s           one rate",
      "  ramp 100/s..400/s 60s    from one rate to another",
      "  spike x5 10s             so many times the rate before, all at once",
      "  crowd x4 60s             quickly up to so many times the rate before, slowly down",
      "  day 20%%..90%% 5m          a day, from its night to its busiest hour and back",
      "  return 10s               the first rate again",
      "Rates are requests a second (400/s), per cent of the highest throughput (80%%), or 'goal'."
    },
    footer = {
      "",
      "Examples:",
      "  headroom shape 'hold 50%% 20s; spike x5 10s; return 30s'",
      "  headroom shape flash-crowd --x-max 400",
      "",
      "Exit codes: 0 done, 2 not a schedule."
    })
public final class ShapeCommand implements Callable<Integer> {
  private static final double PER_CENT = 100;
  private static final int NAME = 24;
  private static final int TIME = 10;
  private static final int FIGURE = 10;

  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "WORDS", description = "a schedule, or a traffic model")
  private List<String> words;

  @Option(
      names = "--x-max",
      paramLabel = "REQ/S",
      description = "the highest throughput, of which per cents are")
  private Double xMax;

  @Option(names = "--goal", paramLabel = "REQ/S", description = "the rate that 'goal' stands for")
  private Double goal;

  @Option(
      names = "--plateau",
      paramLabel = "SECONDS",
      defaultValue = "7",
      description = "length of parts whose time is not said (default: ${DEFAULT-VALUE})")
  private int plateauSeconds;

  @Override
  public Integer call() {
    List<Part> parts = parts(text());
    PrintWriter out = spec.commandLine().getOut();
    Page page = new Page(Console.style());
    boolean isRelative = xMax == null && isRelative(parts);
    Scale scale = isRelative ? new Scale(OptionalDouble.of(PER_CENT), known(goal)) : scale();
    print(page, stretches(parts, scale), isRelative ? "%" : "/s");
    out.print(page);
    out.flush();
    return ExitCode.DONE;
  }

  private String text() {
    String text = String.join(" ", words);
    return TrafficModels.find(text)
        .flatMap(model -> Optional.ofNullable(model.defaults().get(TrafficOptions.SHAPE)))
        .orElse(text);
  }

  private static List<Part> parts(String text) {
    try {
      return ShapeParser.parse(text);
    } catch (ShapeSyntaxException e) {
      throw new RefusedException("not a schedule:" + System.lineSeparator() + e.getMessage());
    }
  }

  private List<Stretch> stretches(List<Part> parts, Scale scale) {
    try {
      List<Stretch> stretches = ShapeDrawing.of(parts, scale, plateauSeconds);
      if (stretches.isEmpty()) {
        throw new RefusedException("a probe has no rate of its own: there is nothing to draw");
      }
      return stretches;
    } catch (ShapeScaleException e) {
      throw new RefusedException(e.getMessage() + "; say it with --x-max, or --goal");
    } catch (IllegalArgumentException e) {
      throw new RefusedException(e.getMessage());
    }
  }

  /** Whether every rate that is written is a share, so that it can be drawn in per cent. */
  private static boolean isRelative(List<Part> parts) {
    return parts.stream()
        .flatMap(part -> Stream.concat(part.from().stream(), part.to().stream()))
        .allMatch(rate -> rate.unit() == Rate.Unit.SHARE);
  }

  private Scale scale() {
    return new Scale(known(xMax), known(goal));
  }

  private static OptionalDouble known(Double value) {
    if (value != null && !(value > 0 && Double.isFinite(value))) {
      throw new RefusedException("--x-max and --goal are rates above 0, not " + value);
    }
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private static void print(Page page, List<Stretch> stretches, String unit) {
    RateCurve rate = RateCurve.chained(stretches.stream().map(Stretch::points).toList());
    RateChart.draw(page, rate::at, rate.seconds(), unit);
    page.gap();
    double begin = 0;
    for (Stretch stretch : stretches) {
      page.line(
          Cells.padEnd(stretch.name(), NAME)
              + Cells.padStart("at " + RateChart.time(begin), TIME)
              + Cells.padStart("for " + RateChart.time(stretch.seconds()), TIME + 2)
              + Cells.padStart(Figures.rate(stretch.perSecond()), FIGURE)
              + unit
              + " on average");
      begin += stretch.seconds();
    }
    page.gap();
    String all =
        unit.equals("/s") ? String.format(Locale.ROOT, "%.0f requests in ", rate.total()) : "";
    page.line(all + RateChart.time(rate.seconds()));
  }
}
