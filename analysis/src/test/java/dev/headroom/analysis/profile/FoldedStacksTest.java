package dev.headroom.analysis.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoldedStacksTest {
  private static final FoldedStacks STACKS =
      FoldedStacks.of(
          Map.of(
              List.of("main", "a"), 3L,
              List.of("main", "a", "b"), 5L,
              List.of("main", "b", "a", "b"), 2L,
              List.of(), 1L));

  @Test
  void the_heaviest_comes_first() {
    assertThat(STACKS.stacks())
        .extracting(FoldedStacks.Stack::samples)
        .containsExactly(5L, 3L, 2L, 1L);
    assertThat(STACKS.samples()).isEqualTo(11);
  }

  @Test
  void the_innermost_call_has_the_sample_for_itself() {
    assertThat(STACKS.self()).isEqualTo(Map.of("a", 3L, "b", 7L));
  }

  @Test
  void recursion_counts_once() {
    assertThat(STACKS.total()).isEqualTo(Map.of("main", 10L, "a", 10L, "b", 7L));
  }
}
