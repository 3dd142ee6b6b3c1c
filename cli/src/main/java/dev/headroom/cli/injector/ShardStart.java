package dev.headroom.cli.injector;

import dev.headroom.cli.injector.shard.RunningShard;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How injectors that wait for it agree on the instant at which all of them begin. */
final class ShardStart {
  private static final Duration LOOK_EVERY = Duration.ofMillis(100);

  /** From the word to the first user, where a JVM comes up at once. */
  private static final Duration LEAST = Duration.ofMillis(1_500);

  private ShardStart() {}

  /**
   * Waits until all are ready, and tells them. Gatling has still to set its simulation up by then,
   * which takes less than the JVM and all before took, so that the instant is half as far ahead.
   *
   * @param patience after which those that are ready begin without the others; one that has ended
   *     is not waited for
   * @param telling until the last of them knows
   */
  static Instant agree(List<RunningShard> shards, Duration patience, Duration telling)
      throws IOException, InterruptedException {
    long begin = System.nanoTime();
    Duration taken = Duration.ZERO;
    while (taken.compareTo(patience) < 0 && !areReady(shards)) {
      taken = Duration.ofNanos(System.nanoTime() - begin);
    }
    Duration ahead = taken.dividedBy(2);
    Instant at = Instant.now().plus(telling).plus(ahead.compareTo(LEAST) > 0 ? ahead : LEAST);
    for (RunningShard shard : shards) {
      shard.begin(at);
    }
    return at;
  }

  /** Looks at all of them, and waits a little if one is not. */
  private static boolean areReady(List<RunningShard> shards)
      throws IOException, InterruptedException {
    Optional<RunningShard> notReady = Optional.empty();
    for (RunningShard shard : shards) {
      if (!shard.isReady() && !shard.awaitEnd(Duration.ZERO)) {
        notReady = Optional.of(shard);
      }
    }
    if (notReady.isPresent()) {
      notReady.get().awaitEnd(LOOK_EVERY);
    }
    return notReady.isEmpty();
  }
}
