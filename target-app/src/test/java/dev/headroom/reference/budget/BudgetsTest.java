package dev.headroom.reference.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.reference.part.web.WebPart;
import dev.headroom.reference.topology.BoxSpec;
import dev.headroom.reference.topology.Provision;
import dev.headroom.reference.topology.Topologies;
import dev.headroom.reference.topology.Topology;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetsTest {
  private static final double SHARE = 0.15;
  private static final Topology STAGE_2 = Topologies.named("stage-2");
  private static final Topology HELD =
      STAGE_2.withBox(
          "db-1", box -> box.withProvision(p -> new Provision(0.2, null, 100, 1_000_000.0)));

  private static BudgetCut cut(Topology topology, String box, String resource) {
    return Budgets.cuts(topology, SHARE).stream()
        .filter(cut -> cut.box().equals(box) && cut.resource().equals(resource))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void each_box_and_each_pool_has_one_and_a_disk_or_link_where_it_is_held() {
    assertThat(names(STAGE_2))
        .containsExactly("app-1 cpu", "db-1 cpu", "app-1 connection-pool", "app-1 request-threads");
    assertThat(names(HELD)).contains("db-1 disk", "db-1 egress").hasSize(6);
  }

  private static List<String> names(Topology topology) {
    return Budgets.cuts(topology, SHARE).stream()
        .map(cut -> cut.box() + " " + cut.resource())
        .toList();
  }

  @Test
  void only_the_one_budget_is_smaller_and_the_box_costs_the_same() {
    BudgetCut cpu = cut(STAGE_2, "db-1", "cpu");
    assertThat(cpu.from()).isEqualTo(0.30);
    assertThat(cpu.to()).isCloseTo(0.255, within(1e-12));
    BoxSpec box = cpu.topology().box("db-1");
    assertThat(box.heldToCores()).isEqualTo(cpu.to());
    assertThat(box.withProvision(p -> Provision.AS_BOUGHT)).isEqualTo(STAGE_2.box("db-1"));
    assertThat(cpu.topology().box("app-1")).isEqualTo(STAGE_2.box("app-1"));
    assertThat(cpu.topology().settings()).isEqualTo(STAGE_2.settings());
  }

  @Test
  void what_a_box_is_held_to_is_cut_and_not_what_it_was_bought_as() {
    assertThat(cut(HELD, "db-1", "cpu").to()).isCloseTo(0.17, within(1e-12));
    assertThat(cut(HELD, "db-1", "disk").topology().box("db-1").provision())
        .isEqualTo(new Provision(0.2, null, 85, 1_000_000.0));
    assertThat(cut(HELD, "db-1", "egress").topology().box("db-1").provision())
        .isEqualTo(new Provision(0.2, null, 100, 850_000.0));
  }

  @ParameterizedTest
  @CsvSource({"20,17", "7,5", "2,1"})
  void of_places_at_least_one_is_taken(int places, int left) {
    Topology pool = STAGE_2.withSettings(WebPart.ROLE, web -> web.withPoolSize(places));
    assertThat(cut(pool, "app-1", "connection-pool").topology().settings(WebPart.ROLE).poolSize())
        .isEqualTo(left);
    Topology threads = STAGE_2.withSettings(WebPart.ROLE, web -> web.withRequestThreads(places));
    BudgetCut cut = cut(threads, "app-1", "request-threads");
    assertThat(cut.topology().settings(WebPart.ROLE).requestThreads()).isEqualTo(left);
    assertThat(cut.to()).isEqualTo(left);
  }

  @Test
  void the_only_one_of_its_kind_is_left_alone() {
    Topology single =
        STAGE_2.withSettings(WebPart.ROLE, web -> web.withPoolSize(1).withRequestThreads(1));
    assertThat(names(single)).containsExactly("app-1 cpu", "db-1 cpu");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.1, Double.NaN})
  void a_share_that_is_none_is_refused(double share) {
    assertThatThrownBy(() -> Budgets.cuts(STAGE_2, share))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void there_is_a_cut_for_every_stage() {
    assertThat(Topologies.names().stream().map(Topologies::named))
        .allSatisfy(stage -> assertThat(Budgets.cuts(stage, SHARE)).isNotEmpty());
    assertThat(Stream.of(STAGE_2, HELD))
        .allSatisfy(
            topology ->
                assertThat(Budgets.cuts(topology, SHARE))
                    .allSatisfy(cut -> assertThat(cut.topology()).isNotEqualTo(topology)));
  }
}
