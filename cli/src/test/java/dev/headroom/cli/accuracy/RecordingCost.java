package dev.headroom.cli.accuracy;

import dev.headroom.analysis.gate.statistics.Difference;
import dev.headroom.analysis.gate.statistics.RunValues;
import dev.headroom.analysis.math.Interval;
import dev.headroom.cli.accuracy.CrossOver.Effect;
import dev.headroom.profiler.jfr.ProfilePart;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Prints what recording at default settings takes of a box that is full, all of it and each of its
 * parts, by a cross-over of two copies that are loaded at the same time.
 *
 * <p>Arguments: pairs of turns of each row, 15 if none; seconds that count of a turn, 4 if none;
 * then the rows that are wanted, all if none.
 */
public final class RecordingCost {
  private static final int PAIRS = 15;
  private static final double SECONDS = 4;

  /**
   * A JVM compiles anew what it had compiled when a profiler comes for the first time, which a
   * run's warm-up is long enough for.
   */
  private static final double REHEARSAL_SECONDS = 10;

  private enum Row {
    NOTHING("nothing on either side", false, EnumSet.noneOf(ProfilePart.class)),
    COUNTERS("counters of system, service and database", true, EnumSet.noneOf(ProfilePart.class)),
    CPU("samples of the CPU", false, EnumSet.of(ProfilePart.CPU)),
    WALL("samples of the wall clock", false, EnumSet.of(ProfilePart.WALL)),
    ALLOCATIONS("allocations", false, EnumSet.of(ProfilePart.ALLOCATIONS)),
    LOCKS("waits for locks", false, EnumSet.of(ProfilePart.LOCKS)),
    PROFILE("the whole profile", false, EnumSet.allOf(ProfilePart.class)),
    ALL("all of it, as a run does", true, EnumSet.allOf(ProfilePart.class));

    private final String words;
    private final boolean isCounted;
    private final Set<ProfilePart> parts;

    Row(String words, boolean isCounted, Set<ProfilePart> parts) {
      this.words = words;
      this.isCounted = isCounted;
      this.parts = parts;
    }

    AutoCloseable begin(LoadedBox box) throws Exception {
      return RecordedBox.start(box.box(), isCounted, parts);
    }
  }

  private RecordingCost() {}

  public static void main(String[] arguments) throws Exception {
    int pairs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : PAIRS;
    double seconds = arguments.length > 1 ? Double.parseDouble(arguments[1]) : SECONDS;
    List<Row> rows =
        arguments.length > 2
            ? Arrays.stream(arguments)
                .skip(2)
                .map(name -> Row.valueOf(name.toUpperCase(Locale.ROOT)))
                .toList()
            : List.of(Row.values());
    Map<Row, List<Effect>> effects = new EnumMap<>(Row.class);
    try (CrossOver boxes = CrossOver.start()) {
      boxes.rehearse(Row.ALL::begin, REHEARSAL_SECONDS);
      for (int pair = 0; pair < pairs; pair++) {
        for (Row row : rows) {
          effects
              .computeIfAbsent(row, r -> new ArrayList<>())
              .add(boxes.pair(row::begin, pair % 2, seconds));
        }
      }
    }
    print(effects);
    System.exit(0);
  }

  private static void print(Map<Row, List<Effect>> effects) {
    System.out.println(
        "| recorded | takes of the throughput (90 % interval) | of the requests a second of CPU |");
    System.out.println("|---|---|---|");
    effects.forEach(
        (row, pairs) ->
            System.out.printf(
                Locale.ROOT,
                "| %s | %s | %s |%n",
                row.words,
                taken(pairs, Effect::throughput),
                taken(pairs, Effect::perCpuSecond)));
  }

  /** Student's interval over the pairs. */
  private static String taken(List<Effect> pairs, ToDoubleFunction<Effect> figure) {
    List<Double> logs = pairs.stream().mapToDouble(figure).boxed().toList();
    return Difference.fromZero(new RunValues(logs, 0), Optional.empty())
        .map(Difference::interval)
        .map(RecordingCost::percent)
        .orElse("of one pair nobody knows");
  }

  private static String percent(Interval logs) {
    return String.format(
        Locale.ROOT,
        "%.1f %% (%.1f to %.1f)",
        -100 * Math.expm1(logs.estimate()),
        -100 * Math.expm1(logs.high()),
        -100 * Math.expm1(logs.low()));
  }
}
