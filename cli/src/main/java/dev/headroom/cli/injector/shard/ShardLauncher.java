package dev.headroom.cli.injector.shard;

import dev.headroom.load.gatling.LoadOptions;
import dev.headroom.load.injector.ExitCode;
import dev.headroom.load.injector.InjectorCommand;
import dev.headroom.load.injector.InjectorMain;
import dev.headroom.load.injector.StartWord;
import dev.headroom.load.option.ShardOptions;
import dev.headroom.load.plan.StepEnd;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/**
 * Starts the injectors that share each phase of the load, wherever they run. What an injector (a
 * shard) is told and what it leaves is the same everywhere:
 *
 * <p><b>In.</b> A JVM with {@link InjectorMain}, its arguments as of {@link InjectorCommand}, and
 * system properties: those of {@link ShardedPhase#properties}, and where it writes ({@link
 * LoadOptions#STEPS_FILE}, {@link LoadOptions#INJECTOR_FILE}, {@link LoadOptions#TIMES_FILE}, the
 * results folder). Among them are {@link ShardOptions#SHARD} (from 0), {@link ShardOptions#SHARDS}
 * and the agreed instant {@link ShardOptions#START_AT}. With the same seed in all of them, the
 * arrivals, keys and kinds of requests of all shards together are those of one injector; a closed
 * phase's users are shared out as evenly as can be.
 *
 * <p><b>The agreed instant.</b> The schedule's begin, in epoch milliseconds on the shard's own
 * clock, which has to be that of the others (NTP). A shard comes up before and waits; where it is
 * {@link ShardOptions#TOLD}, it prints {@link StartWord#READY} and waits for the instant as a line
 * of its standard input, {@code start EPOCHMILLIS}. One that comes too late says so on standard
 * error, leaves out the whole seconds of the schedule that are past, sends the rest at its times,
 * and notes what it left out in its figures ({@code headroom.injector.schedule.left_out}); so does
 * one that is started again. One that comes when all is over ends with {@link ExitCode#TOO_LATE}.
 *
 * <p><b>Standard input.</b> Where {@link InjectorMain#EXIT_WITH_PARENT} is set, the shard ends with
 * {@link ExitCode#LEFT_ALONE} when its standard input does. Before that, a line {@code end REASON},
 * with a code of {@link StepEnd}, ends the load in good order: the step that runs ends with that
 * reason, answers are awaited for half a second, and the shard ends with {@link ExitCode#RAN}. A
 * shard never ends a closed phase by itself before its time: whether more users bring more is
 * decided for the sum of all.
 *
 * <p><b>Out.</b> Five files, whose places in the run directory are {@link ShardFiles}: Gatling's
 * log, the account of the steps, the injector's figures, its response times (of our own simulations
 * alone), and what it printed. All of them grow while it runs. A shard that is killed leaves what
 * it has written so far, and that counts.
 *
 * <p><b>Exit codes.</b> {@link ExitCode}. With {@link ExitCode#BAD_OPTION}, {@link
 * ExitCode#UNREACHABLE} or {@link ExitCode#NO_DESCRIPTORS} before anything was sent, the whole
 * phase is refused, with the last line of its output that begins with {@code headroom: }. Whatever
 * else is neither {@link ExitCode#RAN} nor {@link ExitCode#ASSERTIONS_FAILED} is a lost shard: the
 * others go on, and the run is marked short by its share.
 */
public interface ShardLauncher extends AutoCloseable {
  /** How many injectors share each phase; 1 is an injector of its own. */
  int shards();

  /**
   * Whether its shards are told the agreed instant once all of them are ready ({@link
   * RunningShard#begin}), rather than at their start, when it is a guess.
   */
  default boolean tellsInstant() {
    return false;
  }

  /**
   * Waits until all of them can be started; called before each phase's instant is agreed on.
   *
   * @param say told what keeps them, and what else there is to know of them
   * @throws dev.headroom.cli.failure.RefusedException if they cannot run where they are to, with
   *     what to do about it
   */
  default void awaitReady(Consumer<String> say) throws InterruptedException {}

  /**
   * From a start until every shard can be expected to wait for the agreed instant; as short as it
   * can be where it is spent at the begin of each phase. Where they are told the instant: until
   * those that are ready begin without the others.
   */
  Duration startMargin();

  /** From the first of them that is told the agreed instant until the last of them knows. */
  default Duration timeToTell() {
    return Duration.ZERO;
  }

  /**
   * Starts them all; returns without waiting for any.
   *
   * @throws dev.headroom.cli.failure.RefusedException if they cannot be started where they are to
   *     run, with what to do about it
   */
  StartedShards start(ShardedPhase phase) throws IOException;

  /** That each of them has, where they do not run on this machine. */
  default OptionalDouble coresElsewhere() {
    return OptionalDouble.empty();
  }

  /** Leaves nothing of them behind; may be called more than once, and from another thread. */
  @Override
  default void close() throws IOException {}
}
