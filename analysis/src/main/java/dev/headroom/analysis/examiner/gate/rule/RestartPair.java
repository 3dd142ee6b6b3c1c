package dev.headroom.analysis.examiner.gate.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Two halves of a benchmark's restarts, as if they were of two versions.
 *
 * @param base one half
 * @param candidate the other
 */
public record RestartPair(List<Restart> base, List<Restart> candidate) {
  public RestartPair {
    base = List.copyOf(base);
    candidate = List.copyOf(candidate);
  }

  /** At random. */
  public static RestartPair split(List<Restart> restarts, SplittableRandom random) {
    List<Restart> shuffled = new ArrayList<>(restarts);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      Restart kept = shuffled.set(i, shuffled.get(other));
      shuffled.set(other, kept);
    }
    int half = shuffled.size() / 2;
    return new RestartPair(shuffled.subList(0, half), shuffled.subList(half, 2 * half));
  }

  /** So many a side, drawn with replacement. */
  public static RestartPair drawn(List<Restart> restarts, int runs, SplittableRandom random) {
    return new RestartPair(drawnSide(restarts, runs, random), drawnSide(restarts, runs, random));
  }

  private static List<Restart> drawnSide(
      List<Restart> restarts, int runs, SplittableRandom random) {
    return random.ints(runs, 0, restarts.size()).mapToObj(restarts::get).toList();
  }

  /** The first of either side. */
  public RestartPair first(int runs) {
    return new RestartPair(base.subList(0, runs), candidate.subList(0, runs));
  }

  /** With a candidate that takes so many times as long. */
  public RestartPair slower(double factor) {
    return new RestartPair(base, candidate.stream().map(r -> r.times(factor)).toList());
  }

  /** The restarts' medians once settled. */
  public static double[] medians(List<Restart> side) {
    return side.stream().mapToDouble(Restart::median).toArray();
  }

  /** What a function makes of each restart, one after the other. */
  public static double[] all(List<Restart> side, Function<Restart, List<Double>> points) {
    return side.stream()
        .flatMap(restart -> points.apply(restart).stream())
        .mapToDouble(Double::doubleValue)
        .toArray();
  }
}
