package dev.headroom.cli.injector.kubernetes.cluster;

import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import io.fabric8.kubernetes.api.model.ContainerStateWaiting;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What keeps a pod from running, in the cluster's own words.
 *
 * @param words for a user
 * @param isFinal whether waiting cannot help
 */
public record Obstacle(String words, boolean isFinal) {
  /** Of a container that waits for nothing but its turn. */
  private static final Set<String> ON_ITS_WAY = Set.of("ContainerCreating", "PodInitializing");

  private static final Set<String> FINAL = Set.of("InvalidImageName", "ErrImageNeverPull");

  private static final String DISRUPTED = "DisruptionTarget";

  /** Empty for one that runs, or is on its way. */
  public static Optional<Obstacle> of(Pod pod) {
    return Stream.of(unplaced(pod), waiting(pod), ended(pod)).flatMap(Optional::stream).findFirst();
  }

  private static Optional<Obstacle> unplaced(Pod pod) {
    return condition(pod, "PodScheduled")
        .filter(scheduled -> "False".equals(scheduled.getStatus()))
        .map(
            scheduled -> new Obstacle(words(scheduled.getReason(), scheduled.getMessage()), false));
  }

  private static Optional<Obstacle> waiting(Pod pod) {
    return containerState(pod)
        .map(ContainerState::getWaiting)
        .filter(waiting -> waiting.getReason() != null)
        .filter(waiting -> !ON_ITS_WAY.contains(waiting.getReason()))
        .map(Obstacle::of);
  }

  private static Obstacle of(ContainerStateWaiting waiting) {
    return new Obstacle(
        words(waiting.getReason(), waiting.getMessage()), FINAL.contains(waiting.getReason()));
  }

  /** A container of these pods ends only once it is released, and then nobody asks any more. */
  private static Optional<Obstacle> ended(Pod pod) {
    Optional<Obstacle> container =
        terminated(pod)
            .map(
                end ->
                    new Obstacle(
                        words(
                            end.getReason() + ", exit code " + end.getExitCode(), end.getMessage()),
                        true));
    boolean isFailed = pod.getStatus() != null && "Failed".equals(pod.getStatus().getPhase());
    return isFailed && container.isEmpty()
        ? Optional.of(
            new Obstacle(words(pod.getStatus().getReason(), pod.getStatus().getMessage()), true))
        : container;
  }

  /** Whether its place was needed for another: then the Job starts it again. */
  public static Optional<String> disruption(Pod pod) {
    return condition(pod, DISRUPTED)
        .filter(disrupted -> "True".equals(disrupted.getStatus()))
        .map(disrupted -> words(disrupted.getReason(), disrupted.getMessage()));
  }

  /** How its container ended; empty while it has not. */
  public static Optional<ContainerStateTerminated> terminated(Pod pod) {
    return containerState(pod).map(ContainerState::getTerminated);
  }

  private static Optional<ContainerState> containerState(Pod pod) {
    return pod.getStatus() == null
        ? Optional.empty()
        : pod.getStatus().getContainerStatuses().stream()
            .findFirst()
            .map(ContainerStatus::getState);
  }

  private static Optional<PodCondition> condition(Pod pod, String type) {
    return pod.getStatus() == null
        ? Optional.empty()
        : pod.getStatus().getConditions().stream()
            .filter(condition -> type.equals(condition.getType()))
            .findFirst();
  }

  private static String words(String reason, String message) {
    return Stream.of(reason, message)
        .filter(part -> part != null && !part.isBlank())
        .reduce((one, next) -> one + ": " + next)
        .orElse("for no reason that the cluster tells");
  }
}
