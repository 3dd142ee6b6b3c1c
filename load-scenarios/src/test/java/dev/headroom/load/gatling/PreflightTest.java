package dev.headroom.load.gatling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.load.injector.ExitCode;
import dev.headroom.load.option.TargetOptions;
import dev.headroom.load.record.Descriptors;
import dev.headroom.load.record.Ports;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PreflightTest {
  private static final int OPEN = 44;

  @Test
  void enough_descriptors_leave_the_bound_as_it_is() {
    assertThat(affordable(512, OPEN + Descriptors.RESERVE + 512)).isEqualTo(512);
  }

  @Test
  void too_few_descriptors_lower_the_bound_to_what_is_free() {
    assertThat(affordable(512, OPEN + Descriptors.RESERVE + 511)).isEqualTo(511);
    assertThat(affordable(512, OPEN + Descriptors.RESERVE + 8)).isEqualTo(8);
  }

  @Test
  void a_limit_below_any_use_refuses_the_run_and_says_which_would_do() {
    assertThatThrownBy(() -> affordable(512, OPEN + Descriptors.RESERVE + 7))
        .isInstanceOfSatisfying(
            RefusedRunException.class,
            refused -> assertThat(refused.exitCode()).isEqualTo(ExitCode.NO_DESCRIPTORS))
        .hasMessageContaining("ulimit -n " + (OPEN + Descriptors.RESERVE + 512));
    assertThatThrownBy(() -> affordable(512, 10)).isInstanceOf(RefusedRunException.class);
  }

  @Test
  void a_run_of_few_users_needs_few_descriptors() {
    assertThat(affordable(2, OPEN + Descriptors.RESERVE + 2)).isEqualTo(2);
  }

  @Test
  void a_system_without_a_limit_has_none() {
    assertThat(Preflight.affordable(512, Optional.empty())).isEqualTo(512);
  }

  @Test
  void too_few_local_ports_lower_the_bound_too() {
    Optional<Descriptors> enough = Optional.of(new Descriptors(OPEN, 10_000));

    assertThat(Preflight.affordable(512, enough, Optional.of(new Ports(300, 0)))).isEqualTo(300);
    assertThat(Preflight.affordable(512, enough, Optional.of(new Ports(28_232, 9)))).isEqualTo(512);
    assertThat(Preflight.affordable(512, enough, Optional.empty())).isEqualTo(512);
  }

  @Test
  void a_port_on_which_nothing_listens_is_refused_with_the_url() {
    TargetOptions closed = LoadOptions.of(Map.of("baseUrl", "http://127.0.0.1:1/x")).target();

    assertThatThrownBy(() -> Preflight.reach(closed))
        .isInstanceOfSatisfying(
            RefusedRunException.class,
            refused -> assertThat(refused.exitCode()).isEqualTo(ExitCode.UNREACHABLE))
        .hasMessageContaining("http://127.0.0.1:1/x");
  }

  private static int affordable(int wanted, long limit) {
    return Preflight.affordable(wanted, Optional.of(new Descriptors(OPEN, limit)));
  }
}
