package dev.headroom.profiler.collect;

import java.time.Duration;
import java.util.Optional;

/**
 * A source of figures.
 *
 * @param <E> the kind of endpoint that it looks at
 */
public interface Collector<E extends Endpoint> {
  /** Part of its files' names: letters, digits and '-'. */
  String source();

  /** What it looks at, in a few words. */
  String looksAt();

  /** The kind of endpoint that it looks at. A box without one is not watched by it. */
  Class<E> endpoint();

  /**
   * Whether there may be something for it at an endpoint. Where there is not, nothing is missing.
   */
  default boolean isWantedAt(E endpoint) {
    return true;
  }

  /** Why it cannot look at an endpoint; empty if it can. Changes nothing. */
  Optional<String> unavailable(E endpoint);

  /** Time between two looks. */
  default Duration interval() {
    return Duration.ofSeconds(1);
  }

  /** Begins to look. */
  Session open(E endpoint) throws Exception;

  /** A collector at work on one endpoint; used by one thread. */
  interface Session {
    /**
     * Looks once.
     *
     * @throws Exception if it could not; it is asked again later
     */
    void sample(Sink sink) throws Exception;

    /** Lets go of what it holds. */
    default void close() throws Exception {}
  }
}
