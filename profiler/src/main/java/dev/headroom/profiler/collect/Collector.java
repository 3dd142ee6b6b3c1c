package dev.headroom.profiler.collect;

import java.time.Duration;
import java.util.Optional;

/** A source of figures of a box. */
public interface Collector {
  /** Part of its files' names: letters, digits and '-'. */
  String source();

  /** What it looks at, in a few words. */
  String looksAt();

  /** Whether a box has what this looks at at all. */
  boolean appliesTo(WatchedBox box);

  /** Why it cannot look at a box that it applies to; empty if it can. Changes nothing. */
  Optional<String> unavailable(WatchedBox box);

  /** Time between two looks. */
  default Duration every() {
    return Duration.ofSeconds(1);
  }

  /** Begins to look. */
  Session open(WatchedBox box) throws Exception;

  /** A collector at work on one box; used by one thread. */
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
