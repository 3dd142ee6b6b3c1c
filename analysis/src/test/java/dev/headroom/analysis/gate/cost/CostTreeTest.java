package dev.headroom.analysis.gate.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CostTreeTest {
  private static List<Place> stack(String names) {
    return Arrays.stream(names.split(" ")).map(name -> new Place(name, 0)).toList();
  }

  private static CostTree tree(String... stacks) {
    CostTreeBuilder builder = new CostTreeBuilder();
    for (String stack : stacks) {
      builder.add(stack(stack), 1);
    }
    return builder.build(1).orElseThrow();
  }

  @Test
  void a_method_that_calls_itself_by_others_counts_once() {
    CostNode root = tree("a b a b a c", "a b", "a c").root();

    assertThat(root.calls()).containsOnlyKeys("a");
    assertThat(root.call("a").mean()).isEqualTo(3);
    assertThat(root.call("a").calls()).containsOnlyKeys("b", "c");
    assertThat(root.call("a").call("c").mean()).isEqualTo(2);
    assertThat(root.call("a").call("b").mean()).isEqualTo(1);
  }

  @Test
  void a_line_is_that_of_its_own_work_where_it_works_and_else_that_of_most_calls() {
    CostTreeBuilder builder = new CostTreeBuilder();
    builder.add(List.of(new Place("a", 5), new Place("b", 70)), 2);
    builder.add(List.of(new Place("a", 6), new Place("b", 71)), 3);
    builder.add(List.of(new Place("a", 9)), 1);
    CostNode a = builder.build(0).orElseThrow().root().call("a");

    assertThat(a.line()).isEqualTo(6);
    assertThat(a.call("b").line()).isEqualTo(71);
  }

  @Test
  void what_a_run_has_not_seen_is_0_there() {
    CostTree both = CostTree.merged(List.of(tree("a b"), tree("a c", "a b")));

    assertThat(both.runs()).isEqualTo(2);
    assertThat(both.root().costs()).containsExactly(1.0, 2.0);
    assertThat(both.root().call("a").call("c").costs()).containsExactly(0.0, 1.0);
  }

  @Test
  void what_is_not_kept_is_its_caller_s_and_may_have_cost_as_much_as_the_limit() {
    CostTree all = tree("a b", "a b", "a b", "a c", "d", "d");

    CostTree share = all.pruned(0.25, 10);
    assertThat(share.root().call("a").calls()).containsOnlyKeys("b");
    assertThat(share.root().call("a").mean()).isEqualTo(4);
    assertThat(share.limit()).isEqualTo(1.5);

    CostTree few = all.pruned(0, 2);
    assertThat(few.root().calls()).containsOnlyKeys("a");
    assertThat(few.root().call("a").calls()).containsOnlyKeys("b");
    assertThat(few.limit()).isBetween(2.0, 2.001);
    assertThat(few.detectionLimit()).isEqualTo(3);
  }

  /** Of 2,500 samples a fifth: a standard deviation of 20 samples. */
  @Test
  void sampling_leaves_the_error_of_a_binomial_and_at_least_that_of_a_sample() {
    CostTree tree = new CostTree(new CostNode(List.of(5.0), 0, new TreeMap<>()), List.of(0.002), 0);

    assertThat(Math.sqrt(tree.meanSquaredError(List.of(1.0)))).isCloseTo(20 * 0.002, within(1e-6));
    assertThat(tree.meanSquaredError(List.of(5.0))).isZero();
    assertThat(Math.sqrt(tree.meanSquaredError(List.of(0.0)))).isCloseTo(0.002, within(1e-9));
  }

  @Test
  void what_cannot_be_is_refused() {
    assertThatThrownBy(() -> new CostNode(List.of(-1.0), 0, new TreeMap<>()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CostTree(CostNode.none(2), List.of(0.1), 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new CostTreeBuilder().build(1)).isEmpty();
  }
}
