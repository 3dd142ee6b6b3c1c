package dev.headroom.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.fault.Strength;
import dev.headroom.reference.part.web.WebPart;
import dev.headroom.reference.setting.InvalidSettingException;
import dev.headroom.reference.topology.Topologies;
import dev.headroom.reference.topology.Topology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(strings = {"lock-contention", "hot-intrinsic", "memory-leak", "n-plus-one"})
  void of_a_fault_that_is_only_code_its_switch_is_all_that_changes(String id) {
    Topology before = Topologies.named("stage-1");
    Topology after = Faults.named(id).plantIn(before, Strength.USUAL);

    assertThat(after.settings(WebPart.ROLE).switches()).containsExactly(id);
    assertThat(after.withSettings(WebPart.ROLE, web -> before.settings(WebPart.ROLE)))
        .isEqualTo(before);
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
  void a_strength_goes_with_the_switch() {
    Topology after = Faults.planted("lock-contention:2").plantIn(Topologies.named("stage-1"));

    assertThat(after.settings(WebPart.ROLE).switches()).containsExactly("lock-contention:2.0");
    assertThat(Faults.switchedOn("lock-contention:2.0")).isNotNull();
    assertThat(Faults.planted("lock-contention").strength()).isEqualTo(Strength.USUAL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lock-contention:", "lock-contention:much", "lock-contention:0", ":1"})
  void a_strength_that_is_none_is_refused(String text) {
    assertThatThrownBy(() -> Faults.planted(text)).isInstanceOf(InvalidSettingException.class);
  }

  @Test
  void a_fault_that_there_is_not_is_refused_with_those_that_there_are() {
    assertThatThrownBy(() -> Faults.named("missing-idea"))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageStartingWith("no fault 'missing-idea'; there are hot-intrinsic, ");
  }
}
