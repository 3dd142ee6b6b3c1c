package dev.headroom.dashboards.html.flame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.profile.FoldedStacks;
import dev.headroom.analysis.profile.FoldedStacks.Stack;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlameNodeTest {
  private static final FoldedStacks STACKS =
      new FoldedStacks(
          List.of(
              new Stack(List.of("a", "b"), 60),
              new Stack(List.of("a", "c"), 30),
              new Stack(List.of("a"), 9),
              new Stack(List.of("d"), 1)));

  @Test
  void a_frame_counts_its_own_samples_and_those_of_all_that_it_calls() {
    assertThat(FlameSection.json(FlameNode.of(STACKS, 0)))
        .isEqualTo(
            "{\"n\":\"all\",\"v\":100,\"c\":[{\"n\":\"a\",\"v\":99,\"c\":["
                + "{\"n\":\"b\",\"v\":60,\"c\":[]},{\"n\":\"c\",\"v\":30,\"c\":[]}]},"
                + "{\"n\":\"d\",\"v\":1,\"c\":[]}]}");
  }

  @Test
  void branches_too_thin_to_see_are_left_out_and_still_counted_above() {
    FlameNode root = FlameNode.of(STACKS, 0.05);

    assertThat(root.count()).isEqualTo(4);
    assertThat(root.samples()).isEqualTo(100);
  }

  @Test
  void a_stack_of_a_deep_recursion_is_cut_in_its_middle_with_a_mark() {
    List<String> frames = new ArrayList<>(List.of("main"));
    frames.addAll(Collections.nCopies(2_000, "recursion"));
    frames.add("leaf");
    FlameNode root = FlameNode.of(new FoldedStacks(List.of(new Stack(frames, 10))), 0);

    assertThat(FlameSection.json(root)).contains("main", FlameNode.CUT, "leaf");
    assertThat(root.count()).isLessThan(400);
  }
}
