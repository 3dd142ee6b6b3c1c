package dev.headroom.analysis.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResourceTypeTest {
  @Test
  void every_type_has_a_code_words_and_a_unit_of_its_own() {
    assertThat(ResourceType.values())
        .extracting(ResourceType::code)
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("[a-z]+(-[a-z]+)*"));
    assertThat(ResourceType.values()).extracting(ResourceType::words).doesNotHaveDuplicates();
    assertThat(ResourceType.values()).noneMatch(type -> type.unit().isBlank());
  }

  @Test
  void what_is_worked_by_is_hard_and_what_is_held_is_soft() {
    assertThat(Arrays.stream(ResourceType.values()).filter(type -> !type.isSoft()))
        .containsExactly(
            ResourceType.CPU, ResourceType.DISK, ResourceType.EGRESS, ResourceType.DOWNSTREAM);
    assertThat(ResourceType.EGRESS.isRate()).isTrue();
    assertThat(ResourceType.CPU.isRate()).isFalse();
  }

  @Test
  void a_resource_is_told_with_its_box_and_its_name_if_it_has_one() {
    assertThat(new ResourceId("box-1", ResourceType.CPU)).hasToString("box-1 cpu");
    assertThat(new ResourceId("box-1", ResourceType.CONNECTION_POOL, Optional.of("orders")))
        .hasToString("box-1 db connections orders");
  }
}
