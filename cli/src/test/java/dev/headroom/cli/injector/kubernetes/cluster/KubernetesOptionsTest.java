package dev.headroom.cli.injector.kubernetes.cluster;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.cli.failure.RefusedException;
import dev.headroom.cli.injector.kubernetes.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
  @CsvSource(
      delimiter = ' ',
      value = {
        "cpu 500m",
        "cpu 2",
        "cpu 1.5",
        "cpu .25",
        "cpu 1e1",
        "cpu 100000u",
        "memory 800Mi",
        "memory 1Gi",
        "memory 1G",
        "memory 1.5Gi",
        "memory 2e9",
        "memory 1073741824",
        "namespace load-1",
        "service-account load.er",
        "node-selector pool=load,zone=B_1.a",
        "node-selector node.kubernetes.io/Instance-type=c5.large",
        "node-selector gpu=",
        "image registry.example:5000/team/load:1.2",
        "image load@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
      })
  void what_kubernetes_takes_is_taken(String option, String value) {
    KubernetesOptions options = Options.of("--kubernetes-" + option, value);

    assertThatCode(() -> options.check(true)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "cpu lots",
        "cpu -1",
        "cpu 0",
        "cpu 2g",
        "cpu 0.5m",
        "cpu 512Mi",
        "cpu 1e99",
        "cpu 1e999999999",
        "memory 2g",
        "memory 1gi",
        "memory 1Gib",
        "memory 1K",
        "memory 2",
        "memory 500m",
        "memory 1.2.3G",
        "namespace Load",
        "namespace a.b",
        "service-account -load",
        "node-selector pool!=load",
        "node-selector pool=-load",
        "node-selector a/b/c=load",
        "node-selector A_/pool=load",
        "image Load:1",
        "image load:1:2",
      })
  void a_slip_is_told_with_its_option_and_what_is_right(String option, String value) {
    KubernetesOptions options = Options.of("--kubernetes-" + option, value);

    assertThatThrownBy(() -> options.check(true))
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith("--kubernetes-" + option + " " + value + ": ");
  }

  @Test
  void a_time_to_wait_is_at_most_an_hour() {
    assertThatThrownBy(() -> Options.of("--kubernetes-wait", "3601").check(true))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("from 1 to 3600");
  }
}
