package dev.headroom.reference.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.reference.RegistryContract;
import dev.headroom.reference.setting.InvalidSettingException;
import org.junit.jupiter.api.Test;

class TopologyRemediesTest {
  @Test
  void every_remedy_of_the_package_is_listed_and_has_a_test() throws Exception {
    RegistryContract.check(TopologyRemedy.class, TopologyRemedies.all(), TopologyRemedy::id);
  }

  @Test
  void a_remedy_is_found_by_its_id() {
    assertThat(TopologyRemedies.all())
        .allSatisfy(r -> assertThat(TopologyRemedies.named(r.id())).isSameAs(r));
    assertThatThrownBy(() -> TopologyRemedies.named("pray"))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageStartingWith("no remedy 'pray'; there are add-index, ");
  }
}
