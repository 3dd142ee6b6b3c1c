package dev.headroom.cli.injector.kubernetes;

import dev.headroom.cli.failure.RefusedException;
import dev.headroom.cli.injector.kubernetes.cluster.JobPods;
import dev.headroom.cli.injector.kubernetes.cluster.Obstacle;
import dev.headroom.cli.injector.kubernetes.cluster.Pace;
import dev.headroom.cli.injector.kubernetes.cluster.PodConnections;
import dev.headroom.load.pod.PodStatus;
import io.fabric8.kubernetes.api.model.Pod;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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
    List<Integer> missing = missing(until);
    while (!missing.isEmpty()) {
      pods.warnings().forEach(this::tell);
      if (System.nanoTime() > until) {
        throw new RefusedException(
            "Kubernetes: %d of %d injectors run after %d s (--kubernetes-wait): %s"
                .formatted(shards - missing.size(), shards, pace.placing().toSeconds(), latest()));
      }
      Thread.sleep(pace.lookEvery().toMillis());
      missing = missing(until);
    }
  }

  /**
   * All are asked at once: of many that are silent, those that answered would otherwise hear
   * nothing for so long that they take themselves for left alone.
   */
  private List<Integer> missing(long untilNanos) throws InterruptedException {
    List<Integer> all = IntStream.range(0, shards).boxed().toList();
    Duration left = Duration.ofNanos(untilNanos - System.nanoTime());
    List<Boolean> answers = AtOnce.each(all, left, this::answers, false);
    return all.stream().filter(index -> !answers.get(index)).toList();
  }

  private boolean answers(int index) {
    Optional<Pod> pod = pods.find(index);
    if (pod.filter(JobPods::isRunning).isPresent()) {
      return answers(index, pod.get());
    }
    Optional<Obstacle> obstacle = pod.flatMap(Obstacle::of);
    if (obstacle.isPresent()) {
      String news = "[" + (index + 1) + "] " + obstacle.get().words();
      tell(news);
      if (obstacle.get().isFinal() && pod.flatMap(Obstacle::disruption).isEmpty()) {
        throw new RefusedException("Kubernetes: " + news);
      }
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
            String.format(
                Locale.ROOT,
                "[%d] the clock of its node is %.1f s off: injectors with other clocks do not begin"
                    + " together",
                index + 1,
                ahead / 1e3));
      }
      return status.state() != PodStatus.State.LEAVING;
    } catch (InterruptedIOException e) {
      return false;
    } catch (IOException e) {
      tell("[" + (index + 1) + "] its pod does not answer yet: " + e.getMessage());
      return false;
    }
  }

  private synchronized String latest() {
    return latest;
  }

  private synchronized void tell(String news) {
    latest = news;
    if (told.add(news)) {
      say.accept(news);
    }
  }
}
