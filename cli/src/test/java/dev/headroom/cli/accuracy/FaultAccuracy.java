package dev.headroom.cli.accuracy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints how often each case is diagnosed right; the argument is how often, 3 if none. */
public final class FaultAccuracy {
  private FaultAccuracy() {}

  public static void main(String[] arguments) throws Exception {
    int repeats = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
    Path runs =
        arguments.length > 1 ? Path.of(arguments[1]) : Files.createTempDirectory("headroom-runs");
    List<MeasuredCase> measured = new ArrayList<>();
    // Round by round, so that a slow hour of the machine falls on all cases alike.
    for (int i = 0; i < repeats; i++) {
      for (FaultCase fault : FaultCases.all()) {
        measured.add(MeasuredCase.of(fault, runs, List.of(), System.err::println));
      }
    }
    System.out.println("| case | truth | right | wrong | open | takes, req/s | sure |");
    System.out.println("|---|---|---|---|---|---|---|");
    for (FaultCase fault : FaultCases.all()) {
      print(fault, measured.stream().filter(m -> m.fault().equals(fault)).toList());
    }
    long again = measured.stream().filter(MeasuredCase::repeated).count();
    System.out.printf(Locale.ROOT, "%n%d of %d runs were made once more%n", again, measured.size());
    measured.stream()
        .filter(m -> m.score() != FaultCase.Score.RIGHT)
        .forEach(m -> System.out.println("- " + m.fault() + ": " + m.diagnosis().verdict()));
  }

  private static void print(FaultCase fault, List<MeasuredCase> measured) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %d | %d | %d | %s | %s |%n",
        fault.name(),
        fault.truth(),
        count(measured, FaultCase.Score.RIGHT),
        count(measured, FaultCase.Score.WRONG),
        count(measured, FaultCase.Score.OPEN),
        each(
            measured,
            m -> m.diagnosis().load().knee().map(k -> k.xMaxPerSecond().estimate()).orElse(0.0)),
        each(measured, m -> 100 * m.diagnosis().verdict().probability()));
  }

  private static long count(List<MeasuredCase> measured, FaultCase.Score score) {
    return measured.stream().filter(m -> m.score() == score).count();
  }

  private static String each(
      List<MeasuredCase> measured, java.util.function.ToDoubleFunction<MeasuredCase> value) {
    return String.join(
        ", ",
        measured.stream()
            .map(m -> String.format(Locale.ROOT, "%.0f", value.applyAsDouble(m)))
            .toList());
  }
}
