package dev.headroom.reference.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.reference.RegistryContract;
import dev.headroom.reference.setting.InvalidSettingException;
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
  void a_switch_runs_the_code_of_its_fault() {
    assertThat(Faults.switchedOn("connection-pool-small")).isNotNull();
    for (String id : new String[] {"slow-member", "missing-idea", ""}) {
      assertThatThrownBy(() -> Faults.switchedOn(id))
          .isInstanceOf(InvalidSettingException.class)
          .hasMessageContaining(id);
    }
  }

  @Test
  void a_fault_that_there_is_not_is_refused_with_those_that_there_are() {
    assertThatThrownBy(() -> Faults.named("missing-idea"))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageStartingWith("no fault 'missing-idea'; there are missing-index, ");
  }
}
