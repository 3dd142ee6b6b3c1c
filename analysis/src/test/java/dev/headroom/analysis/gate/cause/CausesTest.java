package dev.headroom.analysis.gate.cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.gate.cost.CostKind;
import dev.headroom.analysis.gate.cost.CostTree;
import dev.headroom.analysis.gate.cost.Place;
import dev.headroom.analysis.gate.sample.GateMetric;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CausesTest {
  private static final Set<GateMetric> CPU = EnumSet.of(GateMetric.CPU);
  private static final double SPREAD = 0.005;
  private static final double KEPT = 0.005;

  private static CostTree base(PlantedCosts costs, int runs) {
    return costs.runs(runs, SPREAD, 7).pruned(KEPT, 200);
  }

  private static Cause cpu(PlantedCosts before, PlantedCosts now) {
    return cpu(base(before, 5), now.runs(5, SPREAD, 99));
  }

  private static Cause cpu(CostTree before, CostTree now) {
    List<Cause> causes =
        Causes.of(CPU, Map.of(CostKind.CPU, before), List.of(Map.of(CostKind.CPU, now)));
    assertThat(causes).hasSize(1);
    return causes.get(0);
  }

  private static List<String> names(Cause cause) {
    return cause.suspects().stream().map(suspect -> suspect.place().name()).toList();
  }

  /** 5 % of all CPU time in a method that had 12 % of it, in one of its two places. */
  @Test
  void a_method_that_got_dearer_is_named_with_its_interval_line_and_callers() {
    double more = 0.05 * PlantedCosts.service().cost();
    Cause cause =
        cpu(
            PlantedCosts.service(),
            PlantedCosts.service()
                .with("web.Server.run;app.Orders.buy;app.Codec.sign", 0.6 + more));

    assertThat(names(cause)).first().isEqualTo("app.Codec.sign");
    Suspect first = cause.suspects().get(0);
    assertThat(first.callers())
        .extracting(Place::name)
        .containsExactly("app.Orders.buy", "web.Server.run");
    assertThat(first.place().line()).isEqualTo("app.Codec.sign".length());
    assertThat(first.change().low()).isPositive().isLessThan(more);
    assertThat(first.change().high()).isGreaterThan(more);
    assertThat(first.base()).isCloseTo(0.6, within(0.05));
    assertThat(first.share()).isGreaterThan(0.5);
    assertThat(cause.change().orElseThrow().estimate()).isCloseTo(more, within(0.1));
  }

  @Test
  void a_planted_method_is_named_first_whatever_the_noise_of_the_runs() {
    double more = 0.05 * PlantedCosts.service().cost();
    int first = 0;
    int gates = 100;
    for (int gate = 0; gate < gates; gate++) {
      CostTree before = PlantedCosts.service().runs(5, SPREAD, 2L * gate).pruned(KEPT, 200);
      CostTree now =
          PlantedCosts.service()
              .with("web.Server.run;app.Orders.buy;app.Tax.of", 0.9 + more)
              .runs(5, SPREAD, 2L * gate + 1);
      List<String> names = names(cpu(before, now));
      first += !names.isEmpty() && names.get(0).equals("app.Tax.of") ? 1 : 0;
    }
    assertThat(first).isGreaterThan(gates * 95 / 100);
  }

  @Test
  void work_that_moved_from_one_sibling_to_another_is_no_cause() {
    Cause cause =
        cpu(
            PlantedCosts.service(),
            PlantedCosts.service()
                .with("web.Server.run;app.Items.list;app.Codec.sign", 0.3)
                .with("web.Server.run;app.Items.list;lib.Json.write", 1.3)
                .with("web.Server.run;app.Orders.buy;app.Tax.of", 1.2));

    assertThat(names(cause)).containsExactly("app.Tax.of");
  }

  @Test
  void what_grew_by_more_than_its_caller_counts_for_its_caller_s_growth() {
    Cause cause =
        cpu(
            PlantedCosts.service(),
            PlantedCosts.service()
                .with("web.Server.run;app.Orders.buy;app.Codec.sign", 0.1)
                .with("web.Server.run;app.Orders.buy;app.Tax.of", 1.6)
                .with("web.Server.run;app.Items.list;app.Codec.sign", 1.8));

    assertThat(names(cause)).containsExactly("app.Codec.sign", "app.Tax.of");
    assertThat(cause.suspects().get(0).share()).isCloseTo(0.8, within(0.1));
    assertThat(cause.suspects().get(1).share()).isCloseTo(0.2, within(0.1));
  }

  @Test
  void a_renamed_method_is_no_cause_and_what_grew_in_it_is() {
    PlantedCosts renamed =
        PlantedCosts.service()
            .moved("web.Server.run;app.Items.list", "web.Server.run;app.Articles.all")
            .with("web.Server.run;app.Articles.all;lib.Json.write;lib.Text.escape", 1.1);

    assertThat(names(cpu(PlantedCosts.service(), renamed))).containsExactly("lib.Text.escape");
  }

  @Test
  void a_method_that_was_put_between_is_named_and_not_what_it_passes_on_to() {
    PlantedCosts wrapped =
        PlantedCosts.service()
            .moved(
                "web.Server.run;app.Orders.buy",
                "web.Server.run;app.Audit.around;app.Audit.proceed;app.Orders.buy")
            .with("web.Server.run;app.Audit.around", 0.4);

    Cause cause = cpu(PlantedCosts.service(), wrapped);

    assertThat(names(cause)).containsExactly("app.Audit.around");
  }

  @Test
  void a_method_that_was_taken_out_does_not_make_what_it_called_a_cause() {
    PlantedCosts before =
        PlantedCosts.service()
            .moved(
                "web.Server.run;app.Orders.buy", "web.Server.run;app.Audit.around;app.Orders.buy");
    PlantedCosts now =
        PlantedCosts.service().with("web.Server.run;app.Items.list;lib.Json.write", 1.0);

    assertThat(names(cpu(before, now))).containsExactly("lib.Json.write");
  }

  @Test
  void a_new_method_was_0_before_or_less_than_could_be_seen() {
    Cause cause =
        cpu(
            PlantedCosts.service(),
            PlantedCosts.service().with("web.Server.run;app.Orders.buy;app.Fraud.check", 0.3));

    Suspect first = cause.suspects().get(0);
    assertThat(first.place().name()).isEqualTo("app.Fraud.check");
    assertThat(first.base()).isZero();
    assertThat(first.detectionLimit()).isCloseTo(0.005 * 5, within(1e-3));
    assertThat(first.change().low()).isLessThan(0.3 - first.detectionLimit());
  }

  /** Called twice as often, all that it does grows alike: it is the one, not its dearest part. */
  @Test
  void a_method_all_of_whose_calls_grew_alike_is_named_itself() {
    Cause cause =
        cpu(
            PlantedCosts.service(),
            PlantedCosts.service().times("web.Server.run;app.Items.list;lib.Json.write", 1.5));

    assertThat(names(cause)).containsExactly("lib.Json.write");
  }

  @Test
  void two_methods_that_grew_by_themselves_are_both_named() {
    Cause cause =
        cpu(
            PlantedCosts.service(),
            PlantedCosts.service()
                .with("web.Server.run;app.Orders.buy;app.Tax.of", 1.4)
                .with("web.Server.run;app.Items.list;lib.Json.write;lib.Text.escape", 1.1));

    assertThat(names(cause)).containsExactly("app.Tax.of", "lib.Text.escape");
  }

  @Test
  void more_cpu_of_a_process_without_a_profile_is_named_as_that() {
    Cause cause = cpu(PlantedCosts.service(), PlantedCosts.service().with("(mariadbd)", 0.9));

    assertThat(names(cause)).containsExactly("(mariadbd)");
    assertThat(cause.suspects().get(0).place().isNoCode()).isTrue();
  }

  /** It is asked only where a check is worse, and then no more often wrong than its interval. */
  @Test
  void unchanged_code_names_nobody() {
    int named = 0;
    int gates = 100;
    for (int gate = 0; gate < gates; gate++) {
      Cause cause =
          cpu(
              PlantedCosts.service().runs(5, 0.02, 2L * gate).pruned(KEPT, 200),
              PlantedCosts.service().runs(5, 0.02, 2L * gate + 1));
      named += cause.suspects().isEmpty() ? 0 : 1;
      assertThat(cause.unknown().isPresent()).isEqualTo(cause.suspects().isEmpty());
    }
    assertThat(named).isLessThan(gates * 10 / 100);
  }

  @Test
  void where_everything_grew_alike_nobody_is_named() {
    Cause cause = cpu(PlantedCosts.service(), PlantedCosts.service().times("", 1.3));

    assertThat(cause.unknown()).contains(Unknown.SPREAD);
  }

  @Test
  void one_new_run_is_enough_and_a_run_a_side_is_not() {
    PlantedCosts dearer =
        PlantedCosts.service().with("web.Server.run;app.Orders.buy;app.Tax.of", 1.4);

    assertThat(names(cpu(base(PlantedCosts.service(), 5), dearer.runs(1, SPREAD, 3))))
        .containsExactly("app.Tax.of");
    assertThat(cpu(base(PlantedCosts.service(), 1), dearer.runs(1, SPREAD, 3)).unknown())
        .contains(Unknown.TOO_FEW_RUNS);
  }

  @Test
  void without_a_profile_on_a_side_it_is_not_known() {
    Map<CostKind, CostTree> recorded = Map.of(CostKind.CPU, base(PlantedCosts.service(), 5));

    assertThat(Causes.of(CPU, Map.of(), List.of(recorded)))
        .containsExactly(Cause.unknown(CostKind.CPU, Unknown.NOT_IN_BASELINE));
    assertThat(Causes.of(CPU, recorded, List.of(Map.of())))
        .containsExactly(Cause.unknown(CostKind.CPU, Unknown.NOT_IN_CANDIDATE));
  }

  @Test
  void a_statement_that_reads_more_rows_is_named() {
    String search = "SELECT name FROM items WHERE name LIKE ?";
    PlantedCosts before =
        new PlantedCosts().with(search, 100).with("SELECT * FROM items WHERE id = ?", 20);
    PlantedCosts now =
        new PlantedCosts().with(search, 240).with("SELECT * FROM items WHERE id = ?", 20);
    Map<CostKind, CostTree> base = Map.of(CostKind.ROWS, before.runs(5, SPREAD, 1));
    List<Map<CostKind, CostTree>> candidate =
        List.of(Map.of(CostKind.ROWS, now.runs(5, SPREAD, 2)));

    List<Cause> ofRows = Causes.of(EnumSet.of(GateMetric.ROWS), base, candidate);
    List<Cause> ofLatency = Causes.of(EnumSet.of(GateMetric.P99), base, candidate);

    assertThat(names(ofRows.get(0))).containsExactly(search);
    assertThat(ofLatency).extracting(Cause::kind).containsExactly(CostKind.CPU, CostKind.ROWS);
    assertThat(ofLatency.get(0).unknown()).contains(Unknown.NOT_IN_BASELINE);
  }

  @Test
  void nothing_is_asked_where_nothing_is_worse() {
    Map<CostKind, CostTree> costs = Map.of(CostKind.CPU, base(PlantedCosts.service(), 5));

    assertThat(Causes.of(Set.of(), costs, List.of(costs))).isEmpty();
    assertThat(Causes.of(EnumSet.of(GateMetric.ERRORS), costs, List.of(costs))).isEmpty();
  }
}
