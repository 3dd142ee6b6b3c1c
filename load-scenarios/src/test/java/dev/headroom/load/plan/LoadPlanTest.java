package dev.headroom.load.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.load.gatling.LoadOptions;
import dev.headroom.load.option.ClosedOptions;
import dev.headroom.load.option.CurveOptions;
import dev.headroom.load.option.InvalidOptionException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoadPlanTest {
  @Test
  void the_probe_doubles_users() {
    assertThat(users(Map.of("maxUsers", "16"))).containsExactly(1, 2, 4, 8, 16);
  }

  @Test
  void the_probe_ends_with_a_maximum_that_is_no_power_of_two() {
    assertThat(users(Map.of("maxUsers", "11"))).containsExactly(1, 2, 4, 8, 11);
    assertThat(users(Map.of("maxUsers", "1"))).containsExactly(1);
  }

  @Test
  void a_second_probe_begins_where_it_is_told_and_has_names_of_its_own() {
    List<LoadStep> steps =
        LoadPlan.probe(closed(Map.of("leastUsers", "16", "maxUsers", "16", "stepSeconds", "8")));

    assertThat(steps).containsExactly(LoadStep.closed("again-16", StepPhase.PROBE, 0, 16, 8));
    assertThat(users(Map.of("leastUsers", "3", "maxUsers", "10"))).containsExactly(3, 6, 10);
  }

  @Test
  void names_are_unique_and_lengths_add_up() {
    List<LoadStep> steps = LoadPlan.probe(closed(Map.of("maxUsers", "8", "stepSeconds", "3")));

    assertThat(steps).extracting(LoadStep::name).doesNotHaveDuplicates();
    assertThat(steps).extracting(LoadStep::index).containsExactly(0, 1, 2, 3);
    assertThat(LoadPlan.seconds(steps)).isEqualTo(4 * 3);
  }

  @Test
  void the_warm_up_is_slices_of_the_same_load() {
    List<LoadStep> steps =
        LoadPlan.warmUp(closed(Map.of("warmUpUsers", "5", "warmUpSeconds", "11")));

    assertThat(steps)
        .containsExactly(
            LoadStep.closed("warm-up-1", StepPhase.WARM_UP, 0, 5, 3),
            LoadStep.closed("warm-up-2", StepPhase.WARM_UP, 1, 5, 3),
            LoadStep.closed("warm-up-3", StepPhase.WARM_UP, 2, 5, 5));
    assertThat(LoadPlan.seconds(LoadPlan.warmUp(closed(Map.of("warmUpSeconds", "1"))))).isOne();
  }

  @Test
  void turns_stand_in_an_order_in_which_a_steady_drift_falls_on_both_alike() {
    List<LoadStep> turns = LoadPlan.turns(LoadOptions.of(Map.of("turnPairs", "4")).turns());

    assertThat(turns)
        .extracting(LoadStep::name)
        .containsExactly(
            "before-1",
            "after-1",
            "after-2",
            "before-2",
            "before-3",
            "after-3",
            "after-4",
            "before-4");
    // A drift in proportion to the turn's number adds the same to both.
    assertThat(turns).filteredOn(turn -> LoadPlan.loadsBefore(turn.name())).hasSize(4);
    assertThat(sumOfIndexes(turns, "before-")).isEqualTo(sumOfIndexes(turns, "after-"));
  }

  private static int sumOfIndexes(List<LoadStep> turns, String side) {
    return turns.stream().filter(t -> t.name().startsWith(side)).mapToInt(LoadStep::index).sum();
  }

  @Test
  void the_curve_holds_shares_of_x_max_and_returns_to_the_first() {
    List<LoadStep> steps = curve(Map.of("xMax", "400"));

    double[] rates = steps.stream().mapToDouble(step -> step.rate().orElseThrow()).toArray();
    assertThat(rates).containsExactly(new double[] {80, 160, 240, 320, 380, 80}, within(1e-9));
    assertThat(steps)
        .extracting(LoadStep::name)
        .containsExactly("curve-20%", "curve-40%", "curve-60%", "curve-80%", "curve-95%", "return");
    assertThat(steps.get(5).phase()).isEqualTo(StepPhase.RETURN);
  }

  @Test
  void listed_rates_win_over_x_max() {
    List<LoadStep> steps = curve(Map.of("xMax", "400", "rates", "7, 2.5"));

    assertThat(steps).extracting(LoadStep::name).containsExactly("curve-7", "curve-2.5", "return");
    assertThat(steps.get(2).rate()).hasValue(7);
  }

  @Test
  void a_curve_without_any_rate_is_refused_by_name() {
    assertThatThrownBy(() -> curve(Map.of()))
        .isInstanceOf(InvalidOptionException.class)
        .hasMessageContaining("-DxMax")
        .hasMessageContaining("-Drates");
  }

  @Test
  void a_plateau_without_an_arrival_is_refused_with_its_name() {
    assertThatThrownBy(() -> curve(Map.of("rates", "50,0.04")))
        .isInstanceOf(InvalidOptionException.class)
        .hasMessageContaining("-DplateauSeconds")
        .hasMessageContaining("curve-0.04");
  }

  /** Ten seconds of one request a second are an arrival of four requests, and none of 40. */
  @Test
  void a_plateau_without_an_arrival_of_a_long_journey_is_refused() {
    CurveOptions slow = LoadOptions.of(Map.of("rates", "50,1")).curve();

    assertThat(LoadPlan.curve(slow, 4)).isEqualTo(LoadPlan.curve(slow));
    assertThatThrownBy(() -> LoadPlan.curve(slow, 40))
        .isInstanceOf(InvalidOptionException.class)
        .hasMessageContaining("at least one arrival in curve-1");
  }

  @Test
  void a_repeated_rate_is_refused_since_step_names_are_unique() {
    assertThatThrownBy(() -> curve(Map.of("rates", "50,60,50")))
        .isInstanceOf(InvalidOptionException.class)
        .hasMessageContaining("-Drates");
  }

  /** It rounds their count. */
  @Test
  void arrivals_are_those_that_gatling_makes() {
    LoadStep step = LoadStep.open("curve-1.7", StepPhase.CURVE, 0, 1.7, 1);

    assertThat(step.arrivals()).isEqualTo(2);
  }

  @Test
  void fewer_descriptors_lower_every_bound() {
    LoadOptions less = LoadOptions.of(Map.of()).atMost(6);

    assertThat(less.closed().maxUsers()).isEqualTo(6);
    assertThat(less.closed().warmUpUsers()).isEqualTo(6);
    assertThat(less.curve().maxInFlight()).isEqualTo(6);
    assertThat(LoadOptions.of(Map.of()).atMost(1_000_000)).isEqualTo(LoadOptions.of(Map.of()));
  }

  private static List<Integer> users(Map<String, String> properties) {
    return LoadPlan.probe(closed(properties)).stream()
        .map(step -> step.users().orElseThrow())
        .toList();
  }

  private static ClosedOptions closed(Map<String, String> properties) {
    return LoadOptions.of(properties).closed();
  }

  private static List<LoadStep> curve(Map<String, String> properties) {
    return LoadPlan.curve(LoadOptions.of(properties).curve());
  }
}
