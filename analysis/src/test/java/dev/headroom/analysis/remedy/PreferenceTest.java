package dev.headroom.analysis.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.diagnosis.RemedyProposal;
import dev.headroom.analysis.math.Interval;
import dev.headroom.run.Goal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PreferenceTest {
  private static final Optional<Goal> NO_GOAL = Optional.empty();

  private static RemedyProposal proposal(String id, Optional<Double> price, double after) {
    return new RemedyProposal(
        id,
        Map.of(),
        price,
        Interval.exactly(100),
        after > 0 ? Optional.of(Interval.exactly(after)) : Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static RemedyProposal costing(String id, double price, double after) {
    return proposal(id, Optional.of(price), after);
  }

  private static List<String> sorted(Optional<Goal> goal, RemedyProposal... proposals) {
    return Stream.of(proposals).sorted(new Preference(goal)).map(RemedyProposal::id).toList();
  }

  @Test
  void a_known_gain_comes_before_an_unknown_one() {
    assertThat(sorted(NO_GOAL, costing("unknown", 0, 0), costing("known", 5, 110)))
        .containsExactly("known", "unknown");
  }

  @Test
  void what_reaches_the_goal_comes_before_what_is_free() {
    Optional<Goal> goal = Optional.of(new Goal(300, Optional.empty()));
    assertThat(sorted(goal, costing("free", 0, 200), costing("enough", 5, 300)))
        .containsExactly("enough", "free");
    assertThat(sorted(NO_GOAL, costing("free", 0, 200), costing("enough", 5, 300)))
        .containsExactly("free", "enough");
  }

  @Test
  void of_free_ones_the_greatest_gain_comes_first() {
    assertThat(sorted(NO_GOAL, costing("small", 0, 110), costing("great", 0, 500)))
        .containsExactly("great", "small");
  }

  /** 100 more for 1 dollar before 150 more for 3. */
  @Test
  void of_those_that_cost_the_greatest_gain_for_a_dollar_comes_first() {
    assertThat(sorted(NO_GOAL, costing("grand", 3, 250), costing("simple", 1, 200)))
        .containsExactly("simple", "grand");
  }

  @Test
  void equals_keep_their_order_simple_before_grand() {
    assertThat(sorted(NO_GOAL, costing("simple", 1, 200), costing("grand", 1, 200)))
        .containsExactly("simple", "grand");
  }

  @Test
  void a_price_that_nobody_said_is_not_free() {
    assertThat(
            sorted(NO_GOAL, proposal("unpriced", Optional.empty(), 900), costing("free", 0, 110)))
        .containsExactly("free", "unpriced");
  }
}
