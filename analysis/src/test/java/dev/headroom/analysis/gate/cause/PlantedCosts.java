package dev.headroom.analysis.gate.cause;

import dev.headroom.analysis.gate.cost.CostTree;
import dev.headroom.analysis.gate.cost.CostTreeBuilder;
import dev.headroom.analysis.gate.cost.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Runs whose stacks cost what they are said to, sampled as a profiler does. */
final class PlantedCosts {
  /** As 25 s of a core at a sample each 10 ms. */
  private static final double SAMPLES = 2_500;

  private final Map<String, Double> stacks = new LinkedHashMap<>();

  /** A service whose two handlers call five methods; a stack is {@code outermost;…;innermost}. */
  static PlantedCosts service() {
    return new PlantedCosts()
        .with("web.Server.run", 0.3)
        .with("web.Server.run;app.Items.list", 0.2)
        .with("web.Server.run;app.Items.list;app.Codec.sign", 1.0)
        .with("web.Server.run;app.Items.list;lib.Json.write", 0.6)
        .with("web.Server.run;app.Items.list;lib.Json.write;lib.Text.escape", 0.7)
        .with("web.Server.run;app.Orders.buy;app.Codec.sign", 0.6)
        .with("web.Server.run;app.Orders.buy;app.Tax.of", 0.9)
        .with("(JIT compiler)", 0.2)
        .with("(mariadbd)", 0.5);
  }

  /** Sets what a stack costs by itself. */
  PlantedCosts with(String stack, double cost) {
    stacks.put(stack, cost);
    return this;
  }

  PlantedCosts without(String stack) {
    stacks.remove(stack);
    return this;
  }

  /** Every stack that begins so begins otherwise. */
  PlantedCosts moved(String from, String to) {
    Map<String, Double> all = new LinkedHashMap<>(stacks);
    stacks.clear();
    all.forEach(
        (stack, cost) ->
            stacks.put(stack.startsWith(from) ? to + stack.substring(from.length()) : stack, cost));
    return this;
  }

  PlantedCosts times(String begin, double factor) {
    stacks.replaceAll((stack, cost) -> stack.startsWith(begin) ? cost * factor : cost);
    return this;
  }

  double cost() {
    return stacks.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /**
   * Several runs.
   *
   * @param spread standard deviation of a whole run's cost between runs, as a share
   */
  CostTree runs(int runs, double spread, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<CostTree> trees = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      trees.add(run(1 + spread * normal(random), random));
    }
    return CostTree.merged(trees);
  }

  private CostTree run(double factor, SplittableRandom random) {
    double grain = cost() / SAMPLES;
    Map<String, Double> seen = new LinkedHashMap<>();
    stacks.forEach(
        (stack, cost) -> {
          double expected = cost / grain;
          seen.put(stack, Math.max(0, Math.rint(expected + Math.sqrt(expected) * normal(random))));
        });
    double all = seen.values().stream().mapToDouble(Double::doubleValue).sum();
    CostTreeBuilder tree = new CostTreeBuilder();
    seen.forEach(
        (stack, samples) -> {
          if (samples > 0) {
            tree.add(places(stack), factor * cost() * samples / all);
          }
        });
    return tree.build(factor * cost() / all).orElseThrow();
  }

  private static List<Place> places(String stack) {
    return Arrays.stream(stack.split(";")).map(name -> new Place(name, name.length())).toList();
  }

  private static double normal(SplittableRandom random) {
    return Math.sqrt(-2 * Math.log(1 - random.nextDouble()))
        * Math.cos(2 * Math.PI * random.nextDouble());
  }
}
