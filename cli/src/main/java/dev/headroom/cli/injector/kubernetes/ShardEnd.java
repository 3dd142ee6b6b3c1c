package dev.headroom.cli.injector.kubernetes;

import dev.headroom.cli.injector.kubernetes.cluster.Obstacle;
import io.fabric8.kubernetes.api.model.Pod;
import java.time.Instant;
import java.util.Optional;

/**
 * How a shard ended.
 *
 * @param exitCode of its load generator, or of its pod
 * @param at when that was seen
 * @param words why, where what it printed does not tell
 * @param isReplaced whether its pod's place was needed for another, so that the Job starts it again
 */
record ShardEnd(int exitCode, Instant at, Optional<String> words, boolean isReplaced) {
  /** Of a process that was killed. */
  private static final int KILLED = 128 + 9;

  /** Its load generator ended by itself. */
  static ShardEnd of(int exitCode) {
    return new ShardEnd(exitCode, Instant.now(), Optional.empty(), false);
  }

  /** Its pod ended by itself, so that the Job starts no other; empty if it did not. */
  static Optional<ShardEnd> of(Pod pod) {
    return Obstacle.terminated(pod)
        .filter(end -> Obstacle.disruption(pod).isEmpty())
        .map(
            end ->
                new ShardEnd(
                    end.getExitCode(),
                    Instant.now(),
                    Obstacle.of(pod).map(Obstacle::words),
                    false));
  }

  static ShardEnd silent(String pod, String reason) {
    String words = "its pod " + pod + " does not answer: " + reason;
    return new ShardEnd(KILLED, Instant.now(), Optional.of(words), false);
  }

  /**
   * @param now what there still is of the pod
   */
  static ShardEnd takenAway(String pod, Optional<Pod> now) {
    String why = now.flatMap(Obstacle::disruption).map(told -> " (" + told + ")").orElse("");
    String words = "its pod " + pod + " was taken away" + why;
    return new ShardEnd(KILLED, Instant.now(), Optional.of(words), true);
  }
}
