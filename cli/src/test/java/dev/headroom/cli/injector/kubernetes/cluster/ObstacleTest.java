package dev.headroom.cli.injector.kubernetes.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.ContainerStateBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ObstacleTest {
  private static Pod with(ContainerState state) {
    return new PodBuilder()
        .withNewStatus()
        .withPhase("Pending")
        .addNewContainerStatus()
        .withState(state)
        .endContainerStatus()
        .endStatus()
        .build();
  }

  private static Pod waiting(String reason, String message) {
    return with(
        new ContainerStateBuilder()
            .withNewWaiting()
            .withReason(reason)
            .withMessage(message)
            .endWaiting()
            .build());
  }

  @Test
  void a_pod_that_no_node_takes_says_so_in_the_schedulers_words() {
    Pod pod =
        new PodBuilder()
            .withNewStatus()
            .addNewCondition()
            .withType("PodScheduled")
            .withStatus("False")
            .withReason("Unschedulable")
            .withMessage("0/3 nodes are available: 3 Insufficient cpu.")
            .endCondition()
            .endStatus()
            .build();

    assertThat(Obstacle.of(pod))
        .contains(
            new Obstacle("Unschedulable: 0/3 nodes are available: 3 Insufficient cpu.", false));
  }

  @Test
  void an_image_that_cannot_be_pulled_may_come_and_one_whose_name_is_wrong_never_does() {
    assertThat(Obstacle.of(waiting("ImagePullBackOff", "Back-off pulling image \"x\"")))
        .contains(new Obstacle("ImagePullBackOff: Back-off pulling image \"x\"", false));
    assertThat(Obstacle.of(waiting("InvalidImageName", null)))
        .contains(new Obstacle("InvalidImageName", true));
  }

  @Test
  void a_container_that_is_being_made_is_no_obstacle() {
    assertThat(Obstacle.of(waiting("ContainerCreating", null))).isEmpty();
    assertThat(Obstacle.of(new PodBuilder().build())).isEmpty();
  }

  @Test
  void a_container_that_ended_says_how() {
    Pod pod =
        with(
            new ContainerStateBuilder()
                .withNewTerminated()
                .withReason("OOMKilled")
                .withExitCode(137)
                .endTerminated()
                .build());

    assertThat(Obstacle.of(pod)).contains(new Obstacle("OOMKilled, exit code 137", true));
  }

  @Test
  void a_pod_that_was_evicted_says_why() {
    Pod pod =
        new PodBuilder()
            .withNewStatus()
            .withPhase("Failed")
            .withReason("Evicted")
            .withMessage("The node was low on resource: memory.")
            .addNewCondition()
            .withType("DisruptionTarget")
            .withStatus("True")
            .withReason("TerminationByKubelet")
            .endCondition()
            .endStatus()
            .build();

    assertThat(Obstacle.of(pod))
        .contains(new Obstacle("Evicted: The node was low on resource: memory.", true));
    assertThat(Obstacle.disruption(pod)).isEqualTo(Optional.of("TerminationByKubelet"));
  }
}
