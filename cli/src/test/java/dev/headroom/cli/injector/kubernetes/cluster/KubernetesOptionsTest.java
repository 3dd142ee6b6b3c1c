package dev.headroom.cli.injector.kubernetes.cluster;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.cli.failure.RefusedException;
import dev.headroom.cli.injector.kubernetes.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KubernetesOptionsTest {
  @Test
  void injectors_in_a_cluster_need_an_image() {
    assertThatThrownBy(() -> new KubernetesOptions().check(true))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("injector-image");
  }

  @Test
  void an_image_without_injectors_in_a_cluster_is_a_mistake() {
    assertThatThrownBy(() -> Options.of().check(false))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("--injectors kubernetes:N");
    assertThatCode(() -> new KubernetesOptions().check(false)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"500m", "2", "1.5", "512Mi", "1Gi", "1G"})
  void amounts_are_those_of_kubernetes(String amount) {
    assertThatCode(() -> Options.of("--kubernetes-cpu", amount).check(true))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"lots", "-1", "1 Gi", "1Gib"})
  void other_amounts_are_refused(String amount) {
    assertThatThrownBy(() -> Options.of("--kubernetes-memory", amount).check(true))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("--kubernetes-memory " + amount);
  }

  @Test
  void a_time_to_wait_is_at_most_an_hour() {
    assertThatThrownBy(() -> Options.of("--kubernetes-wait", "3601").check(true))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("from 1 to 3600");
  }
}
