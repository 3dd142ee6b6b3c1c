package dev.headroom.cli.injector.kubernetes.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.cli.failure.RefusedException;
import dev.headroom.cli.injector.kubernetes.Options;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.NamespacedKubernetesClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterTest {
  @TempDir private Path folder;

  private void kubeconfig(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("config"), text);
    System.setProperty(Config.KUBERNETES_KUBECONFIG_FILE, file.toString());
  }

  @AfterEach
  void forget() {
    System.clearProperty(Config.KUBERNETES_KUBECONFIG_FILE);
  }

  private static final String TWO_CONTEXTS =
      """
      apiVersion: v1
      kind: Config
      current-context: test
      clusters:
      - { name: one, cluster: { server: "https://127.0.0.1:6443" } }
      - { name: two, cluster: { server: "https://127.0.0.2:6443" } }
      users:
      - { name: ann, user: { token: abc } }
      contexts:
      - { name: test, context: { cluster: one, user: ann, namespace: load } }
      - { name: other, context: { cluster: two, user: ann } }
      """;

  @Test
  void the_current_context_of_the_kubeconfig_names_cluster_and_namespace() throws IOException {
    kubeconfig(TWO_CONTEXTS);

    try (NamespacedKubernetesClient client = Cluster.connect(Options.of())) {
      assertThat(client.getMasterUrl()).hasToString("https://127.0.0.1:6443/");
      assertThat(client.getNamespace()).isEqualTo("load");
    }
  }

  @Test
  void options_say_another_context_and_another_namespace() throws IOException {
    kubeconfig(TWO_CONTEXTS);

    try (NamespacedKubernetesClient client =
        Cluster.connect(
            Options.of("--kubernetes-context", "other", "--kubernetes-namespace", "mine"))) {
      assertThat(client.getMasterUrl()).hasToString("https://127.0.0.2:6443/");
      assertThat(client.getNamespace()).isEqualTo("mine");
    }
  }

  @Test
  void a_context_that_there_is_not_is_answered_with_those_that_there_are() throws IOException {
    kubeconfig(TWO_CONTEXTS);

    assertThatThrownBy(() -> Cluster.connect(Options.of("--kubernetes-context", "tset")))
        .isInstanceOf(RefusedException.class)
        .hasMessage("--kubernetes-context tset: the kubeconfig has other, test");
  }

  @Test
  void without_a_cluster_it_is_said_how_one_is_named() throws IOException {
    kubeconfig("{}");

    assertThatThrownBy(() -> Cluster.connect(Options.of()))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("KUBECONFIG");
  }
}
