package dev.headroom.analysis.gate.cause;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.gate.Baseline;
import dev.headroom.analysis.gate.Gate;
import dev.headroom.analysis.gate.GateResult;
import dev.headroom.analysis.gate.GateRules;
import dev.headroom.analysis.gate.GateVerdict;
import dev.headroom.analysis.gate.Samples;
import dev.headroom.analysis.gate.cost.CostKind;
import dev.headroom.analysis.gate.cost.CostTree;
import dev.headroom.analysis.gate.sample.CheckId;
import dev.headroom.analysis.gate.sample.GateMetric;
import dev.headroom.analysis.gate.sample.Measured;
import dev.headroom.analysis.gate.sample.RunSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** From runs to the answer: the check and the cause are of the same runs. */
class GateCausesTest {
  private static final String TAX = "web.Server.run;app.Orders.buy;app.Tax.of";

  private static List<RunSample> runs(PlantedCosts costs, long seed) {
    List<RunSample> runs = new ArrayList<>();
    for (int run = 0; run < 5; run++) {
      CostTree tree = costs.runs(1, 0.005, seed + run);
      Measured cpu = new Measured(tree.root().mean(), 0, 1_000);
      runs.add(
          new RunSample(
              "run-" + seed + run,
              "shop",
              "checkout",
              Samples.HERE,
              Map.of(CheckId.of(GateMetric.CPU), cpu),
              Map.of(),
              List.of(),
              Map.of(CostKind.CPU, tree),
              Optional.empty()));
    }
    return runs;
  }

  private static GateResult judge(PlantedCosts now) {
    Baseline base = Baseline.of(runs(PlantedCosts.service(), 10), Optional.empty());
    return Gate.judge(Optional.of(base), runs(now, 20), List.of(), GateRules.DEFAULT);
  }

  @Test
  void a_regression_names_its_cause() {
    GateResult result = judge(PlantedCosts.service().with(TAX, 1.3));

    assertThat(result.verdict()).isEqualTo(GateVerdict.REGRESSION);
    assertThat(result.causes()).hasSize(1);
    assertThat(result.causes().get(0).suspects().get(0).place().name()).isEqualTo("app.Tax.of");
  }

  @Test
  void what_passes_has_none() {
    GateResult result = judge(PlantedCosts.service());

    assertThat(result.verdict()).isEqualTo(GateVerdict.PASS);
    assertThat(result.causes()).isEmpty();
  }

  @Test
  void a_baseline_keeps_what_matters() {
    Baseline base = Baseline.of(runs(PlantedCosts.service(), 10), Optional.empty());
    CostTree kept = base.costs().get(CostKind.CPU);

    assertThat(kept.runs()).isEqualTo(5);
    assertThat(kept.limit()).isBetween(0.02, 0.03);
    assertThat(base.withoutCosts().costs()).isEmpty();
    assertThat(base.withoutCosts().runs()).isEqualTo(base.runs());
  }
}
