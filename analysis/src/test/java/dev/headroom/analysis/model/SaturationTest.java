package dev.headroom.analysis.model;

import static dev.headroom.analysis.model.ResourceType.CONNECTION_POOL;
import static dev.headroom.analysis.model.ResourceType.CPU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaturationTest {
  @ParameterizedTest
  @CsvSource({"0.3,0.67", "1,0.67", "2,0.82", "4,0.90", "8,0.95"})
  void a_box_of_more_cores_saturates_later(double cores, double utilization) {
    assertThat(Saturation.saturatedFrom(cores)).isCloseTo(utilization, within(0.005));
  }

  @Test
  void full_is_nine_tenths_and_more_for_a_box_of_many_cores() {
    assertThat(Saturation.fullFrom(CPU, 0.3)).isEqualTo(0.9);
    assertThat(Saturation.fullFrom(CPU, 2)).isEqualTo(0.9);
    assertThat(Saturation.fullFrom(CPU, 16)).isGreaterThan(0.96);
    assertThat(Saturation.fullFrom(CONNECTION_POOL, 100)).isEqualTo(0.9);
  }

  @Test
  void full_needs_less_where_the_resource_says_so_itself() {
    assertThat(Saturation.isFull(CONNECTION_POOL, 10, 0.9, false)).isTrue();
    assertThat(Saturation.isFull(CONNECTION_POOL, 10, 0.89, false)).isFalse();
    assertThat(Saturation.isFull(CONNECTION_POOL, 10, 0.7, true)).isTrue();
    assertThat(Saturation.isFull(CONNECTION_POOL, 10, 0.69, true)).isFalse();
  }

  @Test
  void who_says_so_is_believed_where_most_of_it_is_used() {
    assertThat(Saturation.believed(0.6)).isZero();
    assertThat(Saturation.believed(0.7)).isCloseTo(0.5, within(1e-9));
    assertThat(Saturation.believed(0.8)).isEqualTo(1);
  }

  @Test
  void fullness_rises_from_certainly_not_to_full() {
    assertThat(Saturation.fullness(CPU, 1, 0.5)).isZero();
    assertThat(Saturation.fullness(CPU, 1, 0.8)).isCloseTo(0.5, within(1e-9));
    assertThat(Saturation.fullness(CPU, 1, 1.02)).isEqualTo(1);
  }

  @Test
  void a_machine_is_full_a_little_later_and_what_is_left_is_used_up_at_nine_tenths() {
    assertThat(Saturation.machineFullCores(2)).isCloseTo(1.86, within(1e-9));
    assertThat(Saturation.isUsedUp(0.9, 1)).isTrue();
    assertThat(Saturation.isUsedUp(0.89, 1)).isFalse();
  }
}
