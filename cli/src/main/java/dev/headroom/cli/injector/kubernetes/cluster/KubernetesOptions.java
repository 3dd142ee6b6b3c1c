package dev.headroom.cli.injector.kubernetes.cluster;

import dev.headroom.cli.failure.RefusedException;
import io.fabric8.kubernetes.api.model.Quantity;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** Where and how injectors run in a cluster; which one is said by the usual kubeconfig. */
public final class KubernetesOptions {
  private static final int HOUR = 3_600;

  @Option(
      names = "--kubernetes-image",
      paramLabel = "IMAGE",
      description =
          "of 'kubernetes:N': what 'headroom injector-image' made, where the cluster finds it")
  private String image;

  @Option(
      names = "--kubernetes-context",
      paramLabel = "NAME",
      description = "context of the kubeconfig (default: its current one)")
  private String context;

  @Option(
      names = "--kubernetes-namespace",
      paramLabel = "NAME",
      description = "where the Job runs (default: that of the context)")
  private String namespace;

  @Option(
      names = "--kubernetes-cpu",
      paramLabel = "AMOUNT",
      defaultValue = "1",
      description = "cores of each injector, requested and its limit (default: ${DEFAULT-VALUE})")
  private String cpu;

  @Option(
      names = "--kubernetes-memory",
      paramLabel = "AMOUNT",
      defaultValue = "1Gi",
      description = "memory of each injector, requested and its limit (default: ${DEFAULT-VALUE})")
  private String memory;

  @Option(
      names = "--kubernetes-node-selector",
      paramLabel = "KEY=VALUE",
      split = ",",
      description = "labels of the nodes that may run them, separated by ','")
  private Map<String, String> nodeSelector = new TreeMap<>();

  @Option(
      names = "--kubernetes-service-account",
      paramLabel = "NAME",
      description = "that the pods run as (default: the namespace's own)")
  private String serviceAccount;

  @Option(
      names = "--kubernetes-wait",
      paramLabel = "SECONDS",
      defaultValue = "300",
      description = "how long to wait until all injectors run (default: ${DEFAULT-VALUE})")
  private int waitSeconds;

  /**
   * Looks at all of them, so that one that makes no sense is refused before anything is started.
   *
   * @param areUsed whether there are injectors in a cluster
   * @throws RefusedException naming the option and what it may be
   */
  public void check(boolean areUsed) {
    if (!areUsed) {
      if (image != null || context != null || namespace != null) {
        throw new RefusedException("--kubernetes-… options need --injectors kubernetes:N");
      }
      return;
    }
    if (image == null) {
      throw new RefusedException(
          "--injectors kubernetes:N needs --kubernetes-image: 'headroom injector-image' makes it");
    }
    KubernetesSyntax.requireImage("--kubernetes-image", image);
    KubernetesSyntax.requireLabelName("--kubernetes-namespace", namespace());
    KubernetesSyntax.requireName("--kubernetes-service-account", serviceAccount());
    KubernetesSyntax.requireCores("--kubernetes-cpu", cpu);
    KubernetesSyntax.requireMemory("--kubernetes-memory", memory);
    nodeSelector.forEach(
        (key, value) -> KubernetesSyntax.requireLabel("--kubernetes-node-selector", key, value));
    if (waitSeconds < 1 || waitSeconds > HOUR) {
      throw new RefusedException(
          "--kubernetes-wait " + waitSeconds + ": must be from 1 to " + HOUR);
    }
  }

  /** A name in a registry. */
  String image() {
    return image;
  }

  public Optional<String> context() {
    return Optional.ofNullable(context);
  }

  public Optional<String> namespace() {
    return Optional.ofNullable(namespace);
  }

  /** Amounts of what each injector is given, by Kubernetes' names. */
  Map<String, String> resources() {
    return Map.of("cpu", cpu, "memory", memory);
  }

  /** Of each injector. */
  public double cores() {
    return Quantity.parse(cpu).getNumericalAmount().doubleValue();
  }

  Map<String, String> nodeSelector() {
    return Map.copyOf(nodeSelector);
  }

  Optional<String> serviceAccount() {
    return Optional.ofNullable(serviceAccount);
  }

  /** How long to wait until all injectors run. */
  public Duration patience() {
    return Duration.ofSeconds(waitSeconds);
  }
}
