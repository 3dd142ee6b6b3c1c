package dev.headroom.target.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.target.RegistryContract;
import dev.headroom.target.setting.InvalidSetting;
import org.junit.jupiter.api.Test;

class FaultsTest {
  @Test
  void every_fault_of_the_package_is_listed_and_has_a_test() throws Exception {
    RegistryContract.check(Fault.class, Faults.all(), Fault::id);
  }

  @Test
  void every_fault_says_what_it_does_and_what_shows() {
    assertThat(Faults.all())
        .allSatisfy(
            fault -> {
              assertThat(fault.whatItDoes()).hasSizeGreaterThan(20).doesNotContain("\n");
              assertThat(fault.evidenceItLeaves()).hasSizeGreaterThan(20).doesNotContain("\n");
              assertThat(Faults.named(fault.id())).isSameAs(fault);
            });
  }

  @Test
  void a_fault_that_there_is_not_is_refused_with_those_that_there_are() {
    assertThatThrownBy(() -> Faults.named("missing-idea"))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageStartingWith("no fault 'missing-idea'; there are missing-index, ");
  }
}
