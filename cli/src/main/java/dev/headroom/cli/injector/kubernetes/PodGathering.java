package dev.headroom.cli.injector.kubernetes;

import dev.headroom.cli.failure.RefusedException;
import dev.headroom.cli.injector.kubernetes.cluster.JobPods;
import dev.headroom.cli.injector.kubernetes.cluster.Obstacle;
import dev.headroom.cli.injector.kubernetes.cluster.Pace;
import dev.headroom.cli.injector.kubernetes.cluster.PodConnections;
import dev.headroom.load.pod.PodStatus;
import io.fabric8.kubernetes.api.model.Pod;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Waits until every shard has a pod that answers, and says what keeps those that do not. */
final class PodGathering {
  /** More than this, and shards would not begin together. */
  private static final Duration CLOCKS_APART = Duration.ofMillis(250);

  private final int shards;
  private final JobPods pods;
  private final PodConnections connections;
  private final Pace pace;
  private final Consumer<String> say;
  private final Set<String> told = new LinkedHashSet<>();
  private String latest = "they are on their way";

  /**
   * @param say what becomes of news; each is told once
   */
  PodGathering(
      int shards, JobPods pods, PodConnections connections, Pace pace, Consumer<String> say) {
    this.shards = shards;
    this.pods = pods;
    this.connections = connections;
    this.pace = pace;
    this.say = say;
  }

  /**
   * @throws RefusedException if they do not all answer in time, or one never will
   */
  void await() throws InterruptedException {
    long until = System.nanoTime() + pace.placing().toNanos();
    List<Integer> missing = missing();
    while (!missing.isEmpty()) {
      pods.warnings().forEach(this::tell);
      if (System.nanoTime() > until) {
        throw new RefusedException(
            "Kubernetes: %d of %d injectors run after %d s (--kubernetes-wait): %s"
                .formatted(shards - missing.size(), shards, pace.placing().toSeconds(), latest));
      }
      Thread.sleep(pace.lookEvery().toMillis());
      missing = missing();
    }
  }

  private List<Integer> missing() {
    return IntStream.range(0, shards).filter(index -> !answers(index)).boxed().toList();
  }

  private boolean answers(int index) {
    Optional<Pod> pod = pods.find(index);
    if (pod.filter(JobPods::isRunning).isPresent()) {
      return answers(index, pod.get());
    }
    Optional<Obstacle> obstacle = pod.flatMap(Obstacle::of);
    obstacle.ifPresent(keeps -> tell("[" + (index + 1) + "] " + keeps.words()));
    if (obstacle.filter(Obstacle::isFinal).isPresent()
        && pod.flatMap(Obstacle::disruption).isEmpty()) {
      throw new RefusedException("Kubernetes: " + latest);
    }
    return false;
  }

  private boolean answers(int index, Pod pod) {
    try {
      long askedMillis = System.currentTimeMillis();
      PodStatus status = connections.of(index, pod).status();
      long answeredMillis = System.currentTimeMillis();
      long ahead =
          Math.max(status.clockMillis() - answeredMillis, askedMillis - status.clockMillis());
      if (ahead > CLOCKS_APART.toMillis()) {
        tell(
            "[%d] the clock of its node is %.1f s off: injectors with other clocks do not begin together"
                .formatted(index + 1, ahead / 1e3));
      }
      return status.state() != PodStatus.State.LEAVING;
    } catch (IOException e) {
      tell("[" + (index + 1) + "] its pod does not answer yet: " + e.getMessage());
      return false;
    }
  }

  private void tell(String news) {
    latest = news;
    if (told.add(news)) {
      say.accept(news);
    }
  }
}
