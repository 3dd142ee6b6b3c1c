package dev.headroom.cli.injector.kubernetes.cluster;

import dev.headroom.load.pod.PodContract;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.SecurityContextBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a run's injectors are in a cluster: an Indexed Job, with the variables that they read in a
 * Secret and the files in another, since rows of feeders may be passwords. Both belong to the Job,
 * so that the cluster removes them with it, also where nobody is left who could.
 *
 * <p>A pod whose place is needed for another is started again by the Job, and does not count as a
 * failure (podFailurePolicy); one that failed by itself is not started again, since what it had
 * sent would be sent twice, and the others go on (backoffLimitPerIndex). A replacement waits until
 * the pod before it is gone (podReplacementPolicy).
 *
 * @param name of the Job and of the Secret with variables, and the begin of the other's
 * @param shards how many injectors
 * @param options where and how they run
 * @param inputs files of the pods' input folder, by name
 * @param secrets variables of their environment, by name
 */
public record ShardJob(
    String name,
    int shards,
    KubernetesOptions options,
    Map<String, byte[]> inputs,
    Map<String, String> secrets) {
  /** Label of its pods; its value is the Job's name. */
  public static final String LABEL = "headroom.dev/injectors";

  /** On which a pod's main class listens, on its loopback. */
  public static final int PORT = 7071;

  private static final String INPUT = "/headroom/input";
  private static final String WORK = "/headroom/work";

  /** After its end, where nobody deleted it. */
  private static final Duration KEPT = Duration.ofMinutes(10);

  /** The last resort: pods that nobody asks any more end by themselves, much earlier. */
  private static final Duration LONGEST = Duration.ofDays(1);

  private static final long SECONDS_TO_END = 30;

  public ShardJob {
    inputs = Map.copyOf(inputs);
    secrets = Map.copyOf(secrets);
  }

  /** Suspended, until what its pods need is there. */
  Job job() {
    return new JobBuilder()
        .withMetadata(metadata().build())
        .withNewSpec()
        .withSuspend(true)
        .withCompletionMode("Indexed")
        .withCompletions(shards)
        .withParallelism(shards)
        .withBackoffLimitPerIndex(0)
        .withPodReplacementPolicy("Failed")
        .withNewPodFailurePolicy()
        .addNewRule()
        .withAction("Ignore")
        .addNewOnPodCondition("True", "DisruptionTarget")
        .endRule()
        .endPodFailurePolicy()
        .withActiveDeadlineSeconds(LONGEST.toSeconds())
        .withTtlSecondsAfterFinished((int) KEPT.toSeconds())
        .withTemplate(pod())
        .endSpec()
        .build();
  }

  private ObjectMetaBuilder metadata() {
    return new ObjectMetaBuilder()
        .withName(name)
        .addToLabels("app.kubernetes.io/name", "headroom-injector")
        .addToLabels("app.kubernetes.io/managed-by", "headroom")
        .addToLabels(LABEL, name);
  }

  private PodTemplateSpec pod() {
    PodTemplateSpecBuilder pod =
        new PodTemplateSpecBuilder()
            .withMetadata(metadata().withName(null).build())
            .withNewSpec()
            .withRestartPolicy("Never")
            .withTerminationGracePeriodSeconds(SECONDS_TO_END)
            .withAutomountServiceAccountToken(false)
            .withNodeSelector(options.nodeSelector())
            .withContainers(container())
            .addNewVolume()
            .withName("input")
            .withNewSecret()
            .withSecretName(inputName())
            .endSecret()
            .endVolume()
            .addNewVolume()
            .withName("work")
            .withNewEmptyDir()
            .endEmptyDir()
            .endVolume()
            .addNewTopologySpreadConstraint()
            .withMaxSkew(1)
            .withTopologyKey("kubernetes.io/hostname")
            .withWhenUnsatisfiable("ScheduleAnyway")
            .withNewLabelSelector()
            .addToMatchLabels(LABEL, name)
            .endLabelSelector()
            .endTopologySpreadConstraint()
            .endSpec();
    options
        .serviceAccount()
        .ifPresent(account -> pod.editSpec().withServiceAccountName(account).endSpec());
    return pod.build();
  }

  private Container container() {
    Map<String, Quantity> resources =
        options.resources().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> Quantity.parse(e.getValue())));
    return new ContainerBuilder()
        .withName("injector")
        .withImage(options.image())
        .withEnv(
            new EnvVar(PodContract.PORT, Integer.toString(PORT), null),
            new EnvVar(PodContract.INPUT, INPUT, null),
            new EnvVar(PodContract.WORK, WORK, null))
        .addNewEnvFrom()
        .withNewSecretRef(name, false)
        .endEnvFrom()
        .withNewResources()
        .withRequests(resources)
        .withLimits(resources)
        .endResources()
        .addNewVolumeMount()
        .withName("input")
        .withMountPath(INPUT)
        .withReadOnly(true)
        .endVolumeMount()
        .addNewVolumeMount()
        .withName("work")
        .withMountPath(WORK)
        .endVolumeMount()
        .withSecurityContext(leastRights())
        .build();
  }

  /** What the strictest of Kubernetes' pod security standards asks for. */
  private static SecurityContext leastRights() {
    return new SecurityContextBuilder()
        .withAllowPrivilegeEscalation(false)
        .withRunAsNonRoot(true)
        .withNewCapabilities()
        .addToDrop("ALL")
        .endCapabilities()
        .withNewSeccompProfile()
        .withType("RuntimeDefault")
        .endSeccompProfile()
        .build();
  }

  String inputName() {
    return name + "-input";
  }

  /** The files that its pods read. */
  Secret input(Job owner) {
    Map<String, String> encoded = new TreeMap<>();
    inputs.forEach((file, bytes) -> encoded.put(file, Base64.getEncoder().encodeToString(bytes)));
    return new SecretBuilder()
        .withMetadata(belongingTo(owner, inputName()))
        .withType("Opaque")
        .withData(encoded)
        .build();
  }

  /** The variables of their environment. */
  Secret environment(Job owner) {
    return new SecretBuilder()
        .withMetadata(belongingTo(owner, name))
        .withType("Opaque")
        .withStringData(secrets)
        .build();
  }

  private ObjectMeta belongingTo(Job owner, String named) {
    OwnerReference reference =
        new OwnerReferenceBuilder()
            .withApiVersion(owner.getApiVersion())
            .withKind(owner.getKind())
            .withName(name)
            .withUid(owner.getMetadata().getUid())
            .build();
    return metadata().withName(named).withOwnerReferences(reference).build();
  }
}
