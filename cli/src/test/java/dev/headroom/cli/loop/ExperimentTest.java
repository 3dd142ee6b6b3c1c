package dev.headroom.cli.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.analysis.model.ResourceType;
import dev.headroom.cli.failure.RefusedException;
import dev.headroom.reference.budget.BudgetCut;
import dev.headroom.reference.topology.Provision;
import dev.headroom.reference.topology.Topologies;
import dev.headroom.reference.topology.Topology;
import dev.headroom.run.file.CodeName;
import org.junit.jupiter.api.Test;

class ExperimentTest {
  private static final Topology STAGE = Topologies.named("stage-1");

  @Test
  void cuts_are_chosen_by_a_part_of_what_a_report_calls_them() {
    assertThat(Experiment.cuts(STAGE, "")).hasSize(3);
    assertThat(Experiment.cuts(STAGE, "box-1 CPU"))
        .extracting(BudgetCut::resource)
        .containsExactly("cpu");
    assertThat(Experiment.cuts(STAGE, "connections"))
        .extracting(BudgetCut::resource)
        .containsExactly("connection-pool");
    assertThatThrownBy(() -> Experiment.cuts(STAGE, "box-7"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("box-1 cpu, box-1 db connections, box-1 request threads");
  }

  @Test
  void every_budget_is_a_resource_that_a_diagnosis_knows() {
    Topology all =
        STAGE.withBox(
            "box-1", box -> box.withProvision(p -> new Provision(0.2, null, 100, 1_000_000.0)));
    assertThat(Experiment.cuts(all, ""))
        .allSatisfy(
            cut -> assertThat(CodeName.find(ResourceType.class, cut.resource())).isPresent())
        .hasSize(5);
  }
}
