package dev.headroom.cli.injector.shard;

import dev.headroom.load.plan.StepEnd;
import dev.headroom.load.traffic.Shard;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One of the injectors that share a phase, while it runs and after. */
public interface RunningShard {
  /** Which of them; more than one where it was started again. */
  Shard shard();

  /** Where its files are in the run directory. */
  ShardFiles files();

  /**
   * Waits for its end.
   *
   * @return whether it has ended
   */
  boolean awaitEnd(Duration timeout) throws InterruptedException;

  /** Its exit code (128 + n of signal n), once it has ended. */
  int exitCode();

  /** When it ended, as near as can be told, once it has. */
  Instant endedAt();

  /**
   * Brings what it has written so far to its places in the run directory. Called twice a second
   * while it runs, and once after its end.
   */
  void bringFiles() throws IOException;

  /** Whether it waits to be told the agreed instant; see {@link ShardLauncher#tellsInstant}. */
  default boolean isReady() throws IOException {
    return true;
  }

  /** Tells it the agreed instant, whether it is ready or not; only if it was not given one. */
  default void begin(Instant at) throws IOException {}

  /**
   * Tells it to end the load in good order; one that has ended stays as it is.
   *
   * @param reason what its account is to say of the step that runs
   */
  void end(StepEnd reason) throws IOException;

  /** Why it was lost, where more is known than its exit code; only once it has ended. */
  default Optional<String> whyLost() {
    return Optional.empty();
  }

  /** The last lines that it printed, for a message about its failure. */
  String lastLines();
}
