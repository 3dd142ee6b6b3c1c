package dev.headroom.reference.box;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CpuPlacementTest {
  private static final List<String> COMMAND = List.of("true");

  private static BoxGroup group() throws Exception {
    return new Unlimited().create("box", Path.of("box"));
  }

  private static List<String> on(int cpu) {
    return List.of("taskset", "-c", Integer.toString(cpu), "true");
  }

  @Test
  void small_boxes_share_the_last_cpu_as_long_as_it_holds_them() throws Exception {
    CpuPlacement placement = new CpuPlacement(List.of(0, 1));
    assertThat(placement.place(group(), 0.3).inside(COMMAND)).isEqualTo(on(1));
    assertThat(placement.place(group(), 0.6).inside(COMMAND)).isEqualTo(on(1));
    assertThat(placement.place(group(), 0.3).inside(COMMAND)).isEqualTo(on(0));
  }

  @Test
  void a_box_that_fits_nowhere_goes_where_the_least_is() throws Exception {
    CpuPlacement placement = new CpuPlacement(List.of(2, 5));
    placement.place(group(), 0.9);
    placement.place(group(), 0.5);
    assertThat(placement.place(group(), 0.6).inside(COMMAND)).isEqualTo(on(2));
  }

  @Test
  void a_box_of_a_whole_core_has_a_cpu_of_its_own() throws Exception {
    CpuPlacement placement = new CpuPlacement(List.of(0, 1, 2, 3));
    assertThat(placement.place(group(), 1.0).inside(COMMAND)).isEqualTo(on(3));
    assertThat(placement.place(group(), 0.3).inside(COMMAND)).isEqualTo(on(2));
  }

  @Test
  void a_box_of_more_than_one_core_and_a_machine_of_one_cpu_are_left_alone() throws Exception {
    assertThat(new CpuPlacement(List.of(0, 1)).place(group(), 1.2).inside(COMMAND))
        .isEqualTo(COMMAND);
    assertThat(new CpuPlacement(List.of(0)).place(group(), 0.3).inside(COMMAND)).isEqualTo(COMMAND);
  }
}
