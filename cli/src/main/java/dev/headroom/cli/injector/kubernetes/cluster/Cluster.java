package dev.headroom.cli.injector.kubernetes.cluster;

import dev.headroom.cli.failure.RefusedException;
import io.fabric8.kubernetes.api.model.NamedContext;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.NamespacedKubernetesClient;
import java.util.List;

/** The cluster that the usual kubeconfig names. */
public final class Cluster {
  /** Where nothing names one, the client takes what is right within a pod. */
  private static final String WITHIN_A_POD = "https://kubernetes.default.svc";

  /** Whoever asks here asks again; by default the client would wait for minutes. */
  private static final int RETRIES = 2;

  private Cluster() {}

  /**
   * Its API; nothing is asked of it yet.
   *
   * @throws RefusedException if nothing names a cluster
   */
  public static NamespacedKubernetesClient connect(KubernetesOptions options) {
    Config config = Config.autoConfigure(options.context().orElse(null));
    options.context().ifPresent(context -> requireContext(config, context));
    boolean isNamed = !config.getMasterUrl().startsWith(WITHIN_A_POD);
    if (!isNamed && config.getAutoOAuthToken() == null) {
      throw new RefusedException(
          "Kubernetes: no cluster is named; set KUBECONFIG to its kubeconfig, or put that at"
              + " ~/.kube/config");
    }
    String namespace =
        options
            .namespace()
            .orElse(config.getNamespace() == null ? "default" : config.getNamespace());
    Config ours =
        new ConfigBuilder(config)
            .withNamespace(namespace)
            .withRequestRetryBackoffLimit(RETRIES)
            .build();
    return new KubernetesClientBuilder()
        .withConfig(ours)
        .build()
        .adapt(NamespacedKubernetesClient.class);
  }

  /** The client would take whatever it finds in place of one that there is not. */
  private static void requireContext(Config config, String context) {
    List<String> names = config.getContexts().stream().map(NamedContext::getName).sorted().toList();
    if (!names.contains(context)) {
      throw new RefusedException(
          "--kubernetes-context "
              + context
              + ": the kubeconfig has "
              + (names.isEmpty() ? "none" : String.join(", ", names)));
    }
  }
}
