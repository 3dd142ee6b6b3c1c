package dev.headroom.cli.injector.kubernetes.cluster;

import dev.headroom.cli.failure.FailedException;
import io.fabric8.kubernetes.api.model.DeletionPropagation;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.NamespacedKubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.util.List;
import java.util.function.Consumer;

/**
 * A Job in the cluster with what belongs to it, from its creation until it is deleted. It begins
 * suspended: what its pods need belongs to it, and therefore comes after it.
 */
public final class ClusterJob implements AutoCloseable {
  private static final PatchContext MERGE = PatchContext.of(PatchType.JSON_MERGE);

  private final NamespacedKubernetesClient client;
  private final ShardJob spec;
  private final Consumer<String> say;
  private boolean isClosed;

  public ClusterJob(NamespacedKubernetesClient client, ShardJob spec, Consumer<String> say) {
    this.client = client;
    this.spec = spec;
    this.say = say;
  }

  /**
   * Creates it, and lets its pods start. What was created before something failed is deleted when
   * this is closed.
   *
   * @throws dev.headroom.cli.failure.RefusedException with the cluster's own words, such as of a
   *     quota
   */
  public synchronized void create() {
    if (isClosed) {
      throw new FailedException("stopped");
    }
    try {
      Job job = client.resource(spec.job()).create();
      client.resource(spec.input(job)).create();
      client.resource(spec.environment(job)).create();
      job().patch(MERGE, "{\"spec\":{\"suspend\":false}}");
    } catch (KubernetesClientException e) {
      throw ApiFailure.of("the Job " + spec.name() + " cannot be created", e);
    }
  }

  public String name() {
    return spec.name();
  }

  private Resource<Job> job() {
    return client.batch().v1().jobs().withName(spec.name());
  }

  /**
   * Deletes it with its pods and its Secrets. What cannot be deleted is said, with what becomes of
   * it.
   */
  @Override
  public synchronized void close() {
    if (isClosed) {
      return;
    }
    isClosed = true;
    List<Resource<? extends HasMetadata>> all =
        List.of(
            job(),
            client.secrets().withName(spec.name()),
            client.secrets().withName(spec.inputName()));
    for (Resource<? extends HasMetadata> one : all) {
      try {
        one.withPropagationPolicy(DeletionPropagation.FOREGROUND).delete();
      } catch (KubernetesClientException e) {
        say.accept(
            "headroom: the Job "
                + spec.name()
                + " is left in the cluster ("
                + ApiFailure.reason(e)
                + "). Its pods end 90 seconds after they were asked last, and the cluster removes it"
                + " ten minutes later; or: kubectl delete --namespace "
                + client.getNamespace()
                + " job/"
                + spec.name());
        return;
      }
    }
  }
}
