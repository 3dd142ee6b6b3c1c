package dev.headroom.cli.injector.kubernetes.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.cli.injector.kubernetes.Options;
import dev.headroom.load.pod.PodContract;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShardJobTest {
  private static final ShardJob JOB =
      new ShardJob(
          "headroom-1",
          8,
          Options.of(
              "--kubernetes-cpu", "1500m",
              "--kubernetes-memory", "2Gi",
              "--kubernetes-node-selector", "pool=load,zone=a",
              "--kubernetes-service-account", "loader"),
          Map.of("headroom.yaml", "traffic: {}".getBytes(StandardCharsets.UTF_8)),
          Map.of("SHOP_TOKEN", "s3cret"));

  @Test
  void every_index_has_one_pod_at_the_same_time_and_a_job_starts_when_all_is_there() {
    Job job = JOB.job();

    assertThat(job.getSpec().getCompletionMode()).isEqualTo("Indexed");
    assertThat(job.getSpec().getCompletions()).isEqualTo(8);
    assertThat(job.getSpec().getParallelism()).isEqualTo(8);
    assertThat(job.getSpec().getSuspend()).isTrue();
  }

  @Test
  void a_pod_whose_place_was_needed_is_started_again_and_one_that_failed_is_not() {
    String spec = Serialization.asJson(JOB.job().getSpec());

    assertThat(spec)
        .contains("\"backoffLimitPerIndex\":0")
        .contains("\"podReplacementPolicy\":\"Failed\"")
        .contains("\"action\":\"Ignore\"")
        .contains("\"status\":\"True\",\"type\":\"DisruptionTarget\"");
    assertThat(JOB.job().getSpec().getTemplate().getSpec().getRestartPolicy()).isEqualTo("Never");
  }

  @Test
  void a_pod_runs_where_and_as_the_options_say() {
    PodSpec pod = JOB.job().getSpec().getTemplate().getSpec();
    Container container = pod.getContainers().get(0);

    assertThat(pod.getNodeSelector()).isEqualTo(Map.of("pool", "load", "zone", "a"));
    assertThat(pod.getServiceAccountName()).isEqualTo("loader");
    assertThat(container.getImage()).isEqualTo("example/injector:1");
    assertThat(container.getResources().getRequests())
        .isEqualTo(Map.of("cpu", Quantity.parse("1500m"), "memory", Quantity.parse("2Gi")))
        .isEqualTo(container.getResources().getLimits());
  }

  @Test
  void a_secret_is_in_the_secret_and_nowhere_else() {
    Job owner = owner();

    assertThat(JOB.environment(owner).getStringData()).isEqualTo(Map.of("SHOP_TOKEN", "s3cret"));
    assertThat(Serialization.asJson(JOB.job())).doesNotContain("s3cret", "SHOP_TOKEN");
    assertThat(Serialization.asJson(JOB.input(owner))).doesNotContain("s3cret", "SHOP_TOKEN");
    assertThat(JOB.job().getSpec().getTemplate().getSpec().getContainers().get(0).getEnv())
        .extracting(EnvVar::getName)
        .containsExactlyInAnyOrder(PodContract.PORT, PodContract.INPUT, PodContract.WORK);
  }

  @Test
  void the_cluster_removes_with_the_job_what_belongs_to_it() {
    assertThat(JOB.environment(owner()).getMetadata().getOwnerReferences())
        .isEqualTo(JOB.input(owner()).getMetadata().getOwnerReferences())
        .singleElement()
        .satisfies(
            reference -> {
              assertThat(reference.getKind()).isEqualTo("Job");
              assertThat(reference.getUid()).isEqualTo("4711");
            });
    assertThat(JOB.job().getSpec().getTtlSecondsAfterFinished()).isPositive();
  }

  private static Job owner() {
    return new JobBuilder(JOB.job()).editMetadata().withUid("4711").endMetadata().build();
  }
}
