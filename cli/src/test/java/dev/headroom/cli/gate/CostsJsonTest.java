package dev.headroom.cli.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.gate.Baseline;
import dev.headroom.analysis.gate.cost.CostKind;
import dev.headroom.analysis.gate.cost.CostNode;
import dev.headroom.analysis.gate.cost.CostTree;
import dev.headroom.analysis.gate.cost.CostTreeBuilder;
import dev.headroom.analysis.gate.cost.Place;
import dev.headroom.analysis.gate.sample.CheckId;
import dev.headroom.analysis.gate.sample.Fingerprint;
import dev.headroom.analysis.gate.sample.GateMetric;
import dev.headroom.analysis.gate.sample.Measured;
import dev.headroom.analysis.gate.sample.RunSample;
import dev.headroom.run.file.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CostsJsonTest {
  private static final String SELECT = "SELECT a FROM b WHERE c > ? AND d > ?";

  @TempDir private Path folder;

  /** A stack as deep as frameworks make it, below which many methods of long names work. */
  private static CostTree methods(long seed, int methods) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Place> framework = new ArrayList<>();
    for (int i = 0; i < 90; i++) {
      framework.add(new Place("org.framework.web.filter.chain.Filter" + i + ".doFilter", 10));
    }
    CostTreeBuilder tree = new CostTreeBuilder();
    for (int i = 0; i < methods; i++) {
      List<Place> stack = new ArrayList<>(framework);
      for (int depth = 0; depth < 12; depth++) {
        String name = "com.example.shop.orders.internal.Service" + i / (1 << depth) + "Impl.step";
        stack.add(new Place(name + depth, 20));
      }
      tree.add(stack, 0.01 * (1 + random.nextDouble()));
    }
    return tree.build(0.001).orElseThrow();
  }

  private static Baseline baseline(int runs, int methods) {
    List<RunSample> samples = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      Map<CostKind, CostTree> costs = new EnumMap<>(CostKind.class);
      costs.put(CostKind.CPU, methods(run, methods));
      costs.put(CostKind.ALLOCATED, methods(run + 1_000L, methods));
      CostTreeBuilder rows = new CostTreeBuilder();
      rows.add(List.of(new Place(SELECT, 0)), 40);
      rows.build(0).ifPresent(tree -> costs.put(CostKind.ROWS, tree));
      samples.add(run(run, costs));
    }
    return Baseline.of(samples, none());
  }

  private static Optional<Baseline> none() {
    return Optional.empty();
  }

  private static RunSample run(int number, Map<CostKind, CostTree> costs) {
    return new RunSample(
        "run-" + number,
        "shop",
        "checkout",
        new Fingerprint(Map.of("host.cores", "2")),
        Map.of(CheckId.of(GateMetric.CPU), new Measured(2, 0.01, 1_000)),
        Map.of(),
        List.of(),
        costs,
        Optional.empty());
  }

  private Baseline readBack(Baseline baseline) throws IOException {
    Path file = folder.resolve("baseline.json");
    BaselineFile.write(baseline, file);
    return BaselineFile.read(file);
  }

  private static void assertAlike(CostNode read, CostNode written, double within) {
    assertThat(read.mean()).isCloseTo(written.mean(), within(within));
    assertThat(read.calls().keySet()).isEqualTo(written.calls().keySet());
    read.calls().forEach((name, call) -> assertAlike(call, written.call(name), within));
  }

  @Test
  void what_was_written_is_read_back_but_for_what_calls_that_pass_on_cost() throws IOException {
    Baseline written = baseline(5, 40);

    Baseline read = readBack(written);

    assertThat(read.costs()).containsOnlyKeys(CostKind.CPU, CostKind.ALLOCATED, CostKind.ROWS);
    for (CostKind kind : read.costs().keySet()) {
      CostTree tree = read.costs().get(kind);
      CostTree before = written.costs().get(kind);
      assertThat(tree.runs()).isEqualTo(5);
      assertThat(tree.limit()).isCloseTo(before.limit(), within(before.limit() / 1_000));
      assertAlike(tree.root(), before.root(), 0.003 * before.root().mean());
    }
    assertThat(read.costs().get(CostKind.ROWS).root().calls()).containsOnlyKeys(SELECT);
  }

  @Test
  void a_large_service_fits_with_figures_of_thirty_runs() throws IOException {
    readBack(baseline(30, 180));

    assertThat(Files.size(folder.resolve("baseline.json"))).isLessThan(120_000);
  }

  @Test
  void a_baseline_of_before_there_were_costs_is_read() throws IOException {
    Baseline read = readBack(baseline(5, 40).withoutCosts());

    assertThat(read.costs()).isEmpty();
    assertThat(Files.readString(folder.resolve("baseline.json"))).doesNotContain("costs");
  }

  @Test
  void costs_that_do_not_fit_are_left_out_before_what_is_compared() throws IOException {
    CostTreeBuilder tree = new CostTreeBuilder();
    for (int i = 0; i < 100; i++) {
      tree.add(List.of(new Place("app.Generated" + i + "x".repeat(3_000) + ".run", 1)), 1);
    }
    Baseline large =
        Baseline.of(List.of(run(0, Map.of(CostKind.CPU, tree.build(1).orElseThrow()))), none());

    Baseline read = readBack(large);

    assertThat(large.costs()).isNotEmpty();
    assertThat(read.costs()).isEmpty();
    assertThat(read.runs()).isEqualTo(large.runs());
  }

  @Test
  void the_same_costs_give_the_same_text() throws IOException {
    assertThat(Json.documents().writeValueAsString(CostsJson.write(baseline(5, 40).costs())))
        .isEqualTo(Json.documents().writeValueAsString(CostsJson.write(baseline(5, 40).costs())));
  }
}
