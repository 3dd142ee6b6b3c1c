package dev.headroom.analysis.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.model.RequestMix;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestClassesTest {

  private static List<FitWindow> windows(int n, long[]... mixes) {
    List<FitWindow> windows = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      long[] mix = mixes[i % mixes.length];
      windows.add(new FitWindow(Optional.empty(), i, Map.of("read", mix[0], "write", mix[1])));
    }
    return windows;
  }

  @Test
  void a_mix_that_never_changes_is_one_class() {
    List<FitWindow> windows = windows(40, new long[] {90, 10}, new long[] {180, 20});
    RequestClasses classes = RequestClasses.of(windows);
    assertThat(classes.names()).isEmpty();
    assertThat(classes.row(windows.get(1))).containsExactly(200);
    assertThat(classes.demands(new double[] {0.003, 0.1})).isEqualTo(Map.of(RequestMix.ANY, 0.003));
    assertThat(RequestClasses.mix(windows).shares()).isEqualTo(Map.of("read", 0.9, "write", 0.1));
  }

  @Test
  void a_mix_that_changes_is_told_apart() {
    List<FitWindow> windows = windows(40, new long[] {90, 10}, new long[] {20, 80});
    RequestClasses classes = RequestClasses.of(windows);
    assertThat(classes.names()).containsExactly("read", "write");
    assertThat(classes.row(windows.get(1))).containsExactly(20, 80);
    assertThat(classes.demands(new double[] {0.001, 0.01, 0.1}))
        .isEqualTo(Map.of("read", 0.001, "write", 0.01));
    assertThat(RequestClasses.mix(windows).share("read")).isCloseTo(0.55, within(1e-12));
  }

  /**
   * Two columns of unit length at an angle with cosine c have the singular values √(1 ± c), so
   * their condition index is √((1 + c) / (1 − c)): 10 at c = 99/101 (Belsley, Kuh and Welsch 1980,
   * 3.2). The mixes (1, 1 + d) and (1 + d, 1) have c = 2(1 + d) / (1 + (1 + d)²), hence 1 + 2/d.
   */
  @Test
  void columns_on_either_side_of_a_condition_index_of_ten_are_one_class_or_two() {
    // d = 0.20: condition 11; d = 0.25: condition 9.
    assertThat(RequestClasses.of(windows(40, new long[] {100, 120}, new long[] {120, 100})).names())
        .isEmpty();
    assertThat(RequestClasses.of(windows(40, new long[] {100, 125}, new long[] {125, 100})).names())
        .hasSize(2);
  }

  @Test
  void few_windows_or_a_rare_class_are_one_class() {
    assertThat(RequestClasses.of(windows(19, new long[] {90, 10}, new long[] {20, 80})).names())
        .isEmpty();
    assertThat(RequestClasses.of(windows(40, new long[] {900, 0}, new long[] {900, 30})).names())
        .isEmpty();
    assertThat(RequestClasses.of(List.of()).names()).isEmpty();
  }
}
