package dev.headroom.cli.injector.kubernetes.cluster;

import java.time.Duration;

/**
 * How patient a run is with a cluster.
 *
 * @param placing until all pods run
 * @param silence in which neither the API server nor a pod need answer
 * @param lookEvery between two looks at the same thing
 */
public record Pace(Duration placing, Duration silence, Duration lookEvery) {
  /** Longer than an API server takes to come back after an update of its own. */
  private static final Duration SILENCE = Duration.ofSeconds(60);

  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  public static Pace of(KubernetesOptions options) {
    return new Pace(options.patience(), SILENCE, LOOK_EVERY);
  }
}
