package dev.headroom.cli.injector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.cli.failure.RefusedException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class InjectorOptionsTest {
  private static InjectorOptions of(String... options) {
    return CommandLine.populateCommand(new InjectorOptions(), options);
  }

  @Test
  void one_injector_of_this_machine_is_the_ordinary_case() {
    assertThat(of().launcher(Optional.of("org.example.Theirs")).shards()).isEqualTo(1);
    assertThat(of("--injectors", "local:16").launcher(Optional.empty()).shards()).isEqualTo(16);
  }

  @ParameterizedTest
  @ValueSource(strings = {"local:0", "local:17", "local", "3", "local:-1", "nowhere:2"})
  void what_cannot_be_is_told_what_can(String injectors) {
    assertThatThrownBy(() -> of("--injectors", injectors).launcher(Optional.empty()))
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith("--injectors " + injectors + ": must be local:1 to local:16");
  }

  @Test
  void a_schedule_of_somebody_elses_cannot_be_shared_out() {
    assertThatThrownBy(
            () -> of("--injectors", "local:2").launcher(Optional.of("org.example.Theirs")))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("cannot be shared out");
  }
}
