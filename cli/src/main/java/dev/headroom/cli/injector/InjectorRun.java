package dev.headroom.cli.injector;

import dev.headroom.cli.failure.RefusedException;
import dev.headroom.cli.injector.shard.LoadPhase;
import dev.headroom.cli.injector.shard.ShardLauncher;
import dev.headroom.cli.injector.shard.ShardedPhase;
import dev.headroom.cli.injector.shard.StartedShards;
import dev.headroom.cli.session.Teardown;
import dev.headroom.run.RunDirectory;
import dev.headroom.run.event.EventKind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs one phase of the load in processes of its own, and brings their files into the run
 * directory.
 */
public final class InjectorRun {
  /** Something that is done again and again while the phase runs. */
  @FunctionalInterface
  public interface Look {
    void perform() throws IOException;
  }

  /** Who is told what happened. */
  @FunctionalInterface
  public interface Events {
    void event(EventKind kind, String text, Map<String, String> attributes);
  }

  private static final Duration LOOK_EVERY = Duration.ofMillis(500);

  private final RunDirectory run;
  private final LoadPhase phase;
  private final List<Path> classPath;
  private final ShardLauncher launcher;
  private final Events events;

  /**
   * @param classPath of a simulation that is not ours
   * @param launcher of the injectors that share the phase
   * @param events told of an injector that was lost or late
   */
  public InjectorRun(
      RunDirectory run,
      LoadPhase phase,
      List<Path> classPath,
      ShardLauncher launcher,
      Events events) {
    this.run = run;
    this.phase = phase;
    this.classPath = classPath;
    this.launcher = launcher;
    this.events = events;
  }

  /**
   * Runs the phase to its end.
   *
   * @param progress looks at it every half second
   * @throws RefusedException if the target does not answer, or an option makes no sense
   */
  public void perform(Look progress, Teardown teardown) throws IOException, InterruptedException {
    ShardedPhase shared =
        new ShardedPhase(run, phase, classPath, launcher.shards(), agreedInstant());
    try (StartedShards shards = teardown.add(launcher.start(shared))) {
      if (shared.shards() > 1 && shared.startAt().isEmpty()) {
        shared =
            shared.startingAt(
                ShardStart.agree(shards.all(), launcher.startMargin(), launcher.timeToTell()));
      }
      ShardWatch watch = new ShardWatch(shared, shards, events);
      boolean ended = false;
      while (!ended) {
        ended = watch.look(LOOK_EVERY);
        progress.perform();
      }
      watch.requireAny();
    }
  }

  private Optional<Instant> agreedInstant() {
    return launcher.shards() == 1 || launcher.tellsInstant()
        ? Optional.empty()
        : Optional.of(Instant.now().plus(launcher.startMargin()));
  }
}
