package dev.headroom.cli.injector.kubernetes;

import dev.headroom.cli.injector.shard.RunningShard;
import dev.headroom.cli.injector.shard.StartedShards;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * The shards of a phase in a cluster. Where a pod's place was needed for another, the shard in it
 * is lost; in the pod that the Job starts again it is another one, which joins late.
 */
final class KubernetesShards implements StartedShards {
  /** Starts a lost shard in the pod that took the place of its own. */
  @FunctionalInterface
  interface Restart {
    /**
     * @param attempt which one this is, from 2
     * @return empty as long as there is no such pod
     */
    Optional<KubernetesShard> of(KubernetesShard lost, int attempt);
  }

  /** For the pods to end the load; those that do not, end with their Job. */
  private static final Duration STOPPING = Duration.ofSeconds(10);

  /** Also looked at by whoever closes this, which waits for nothing that a look takes. */
  private final List<List<KubernetesShard>> attempts = new CopyOnWriteArrayList<>();

  private final Restart restart;

  /**
   * @param first in the order of their indexes
   */
  KubernetesShards(List<KubernetesShard> first, Restart restart) {
    first.forEach(shard -> attempts.add(new CopyOnWriteArrayList<>(List.of(shard))));
    this.restart = restart;
  }

  /** Grows by each that is started again. */
  @Override
  public synchronized List<RunningShard> all() {
    for (List<KubernetesShard> ofOne : attempts) {
      KubernetesShard last = ofOne.get(ofOne.size() - 1);
      if (last.isReplaced()) {
        restart.of(last, ofOne.size() + 1).ifPresent(ofOne::add);
      }
    }
    return each().map(shard -> (RunningShard) shard).toList();
  }

  private Stream<KubernetesShard> each() {
    return attempts.stream().flatMap(List::stream);
  }

  @Override
  public void close() {
    List<KubernetesShard> all = each().filter(shard -> !shard.hasEnded()).toList();
    all.forEach(KubernetesShard::leaveAlone);
    try {
      AtOnce.each(
          all,
          STOPPING,
          shard -> {
            shard.stop();
            return true;
          },
          false);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
