package dev.headroom.cli.injector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.cli.failure.RefusedException;
import dev.headroom.cli.injector.kubernetes.JobInputs;
import dev.headroom.cli.injector.kubernetes.cluster.KubernetesOptions;
import dev.headroom.cli.injector.shard.ShardLauncher;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class InjectorOptionsTest {
  private static ShardLauncher launcher(Optional<String> simulation, String... options) {
    return CommandLine.populateCommand(new InjectorOptions(), options)
        .launcher(simulation, new KubernetesOptions(), () -> new JobInputs(Map.of(), Map.of()));
  }

  @Test
  void one_injector_of_this_machine_is_the_ordinary_case() {
    assertThat(launcher(Optional.of("org.example.Theirs")).shards()).isEqualTo(1);
    assertThat(launcher(Optional.empty(), "--injectors", "local:16").shards()).isEqualTo(16);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"local:0", "local:17", "local", "3", "local:-1", "nowhere:2", "kubernetes:0"})
  void what_cannot_be_is_told_what_can(String injectors) {
    assertThatThrownBy(() -> launcher(Optional.empty(), "--injectors", injectors))
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith("--injectors " + injectors + ": must be local:1 to local:16");
  }

  @Test
  void pods_of_a_cluster_need_an_image_before_anything_else() {
    assertThatThrownBy(() -> launcher(Optional.empty(), "--injectors", "kubernetes:3"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("--kubernetes-image");
  }

  @Test
  void a_schedule_of_somebody_elses_cannot_be_shared_out() {
    assertThatThrownBy(() -> launcher(Optional.of("org.example.Theirs"), "--injectors", "local:2"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("cannot be shared out");
  }
}
