package dev.headroom.cli.injector.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.cli.failure.FailedException;
import dev.headroom.cli.failure.RefusedException;
import dev.headroom.cli.injector.kubernetes.cluster.Pace;
import dev.headroom.load.pod.PodContract;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A Job from its creation until all of its pods answer, or do not, against fabric8's mock server.
 */
class KubernetesLauncherTest {
  private static final Duration LOOK_EVERY = Duration.ofMillis(50);

  private final List<String> said = new CopyOnWriteArrayList<>();
  private MockCluster cluster;

  @BeforeEach
  void start() throws IOException {
    cluster = MockCluster.start();
  }

  @AfterEach
  void stop() throws IOException {
    cluster.close();
  }

  private KubernetesLauncher launcher(int shards, Duration placing) {
    Pace pace = new Pace(placing, Duration.ofSeconds(1), LOOK_EVERY);
    JobInputs inputs = new JobInputs(Map.of(), Map.of("SHOP_TOKEN", "s3cret"));
    return new KubernetesLauncher(cluster.newClient(), Options.of(), pace, shards, inputs);
  }

  private void assertThatNothingIsLeft() throws Exception {
    cluster.settle();
    assertThat(cluster.jobs()).isEmpty();
    assertThat(cluster.pods()).isEmpty();
    assertThat(cluster.secrets()).isEmpty();
  }

  @Test
  void a_job_runs_as_many_pods_as_there_are_shards_and_leaves_nothing_behind() throws Exception {
    try (KubernetesLauncher launcher = launcher(2, Duration.ofMinutes(1))) {
      launcher.awaitReady(said::add);

      assertThat(cluster.pods()).hasSize(2);
      assertThat(cluster.jobs())
          .singleElement()
          .satisfies(job -> assertThat(job.getSpec().getSuspend()).isFalse());
      assertThat(cluster.secrets())
          .filteredOn(secret -> !secret.getMetadata().getName().endsWith("-input"))
          .singleElement()
          .satisfies(
              secret ->
                  assertThat(secret.getStringData())
                      .containsEntry("SHOP_TOKEN", "s3cret")
                      .containsKey(PodContract.TOKEN));
    }
    assertThatNothingIsLeft();
    assertThat(said).noneMatch(line -> line.contains("s3cret"));
  }

  @Test
  void a_quota_that_is_exceeded_is_told_in_the_clusters_words() throws Exception {
    String words = "jobs.batch \"headroom\" is forbidden: exceeded quota: team, used: count/jobs=9";
    cluster.refuse("jobs", words);
    try (KubernetesLauncher launcher = launcher(2, Duration.ofMinutes(1))) {
      assertThatThrownBy(() -> launcher.awaitReady(said::add))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining(words);
    }
    assertThatNothingIsLeft();
  }

  @Test
  void a_secret_that_may_not_be_created_leaves_no_job_behind() throws Exception {
    cluster.refuse("secrets", "secrets is forbidden: User \"ann\" cannot create resource");
    try (KubernetesLauncher launcher = launcher(2, Duration.ofMinutes(1))) {
      assertThatThrownBy(() -> launcher.awaitReady(said::add))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("User \"ann\" cannot create resource");
    }
    assertThatNothingIsLeft();
  }

  @Test
  void pods_that_no_node_takes_are_waited_for_so_long_and_no_longer() throws Exception {
    cluster.place(
        pod ->
            pod.editStatus()
                .addNewCondition()
                .withType("PodScheduled")
                .withStatus("False")
                .withReason("Unschedulable")
                .withMessage("0/3 nodes are available: 3 Insufficient cpu.")
                .endCondition()
                .endStatus());
    try (KubernetesLauncher launcher = launcher(1, Duration.ofSeconds(3))) {
      assertThatThrownBy(() -> launcher.awaitReady(said::add))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("0 of 1 injectors run")
          .hasMessageContaining("3 Insufficient cpu.");
    }
    assertThat(said)
        .containsOnlyOnce("[1] Unschedulable: 0/3 nodes are available: 3 Insufficient cpu.");
    assertThatNothingIsLeft();
  }

  /** One after the other, each would be given up before the next is asked. */
  @Test
  @Timeout(300)
  void pods_that_are_silent_are_all_asked_at_once() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 64, InetAddress.getLoopbackAddress())) {
      cluster.silence(silent.getLocalPort());
      KubernetesLauncher launcher = launcher(3, Duration.ofMinutes(5));
      FutureTask<String> waiting =
          new FutureTask<>(
              () -> {
                launcher.awaitReady(said::add);
                return "they are there";
              });
      new Thread(waiting, "waiting").start();

      List<Socket> asked = new ArrayList<>();
      while (asked.stream().filter(KubernetesLauncherTest::isOpen).count() < 3) {
        asked.add(silent.accept());
      }
      launcher.close();
      assertThatThrownBy(waiting::get).hasCauseInstanceOf(FailedException.class);
    }
    assertThatNothingIsLeft();
  }

  /** Whether nobody has closed its other end. */
  private static boolean isOpen(Socket socket) {
    try {
      socket.setSoTimeout(1);
      while (socket.getInputStream().read() >= 0) {
        // What was asked.
      }
      return false;
    } catch (SocketTimeoutException e) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void an_image_whose_name_is_wrong_is_not_waited_for() throws Exception {
    cluster.place(
        pod ->
            pod.editStatus()
                .addNewContainerStatus()
                .withNewState()
                .withNewWaiting()
                .withReason("InvalidImageName")
                .withMessage("couldn't parse image reference \"::\"")
                .endWaiting()
                .endState()
                .endContainerStatus()
                .endStatus());
    try (KubernetesLauncher launcher = launcher(1, Duration.ofMinutes(5))) {
      assertThatThrownBy(() -> launcher.awaitReady(said::add))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("InvalidImageName: couldn't parse image reference");
    }
    assertThatNothingIsLeft();
  }

  @Test
  void an_api_server_that_dies_ends_the_run_and_what_is_left_is_said() throws Exception {
    KubernetesLauncher launcher = launcher(1, Duration.ofMinutes(5));
    launcher.awaitReady(said::add);
    String job = cluster.jobs().get(0).getMetadata().getName();
    cluster.die();

    assertThatThrownBy(() -> launcher.awaitReady(said::add)).isInstanceOf(FailedException.class);
    assertThatCode(launcher::close).doesNotThrowAnyException();
    assertThat(said)
        .anyMatch(
            line ->
                line.contains("the Job " + job + " is left in the cluster")
                    && line.contains("kubectl delete --namespace load job/" + job));
  }
}
