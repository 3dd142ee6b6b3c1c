package dev.headroom.cli.injector;

import dev.headroom.cli.failure.FailedException;
import dev.headroom.cli.failure.RefusedException;
import dev.headroom.cli.injector.shard.RunningShard;
import dev.headroom.cli.injector.shard.ShardedPhase;
import dev.headroom.cli.injector.shard.StartedShards;
import dev.headroom.load.injector.ExitCode;
import dev.headroom.load.plan.StepEnd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Watches the injectors of a phase: a refusal ends them all, one that is lost is told of while the
 * others go on, and a closed phase ends early by what all of them measured together.
 */
final class ShardWatch {
  private final ShardedPhase phase;
  private final StartedShards shards;
  private final Set<RunningShard> known = new HashSet<>();
  private final List<RunningShard> running = new ArrayList<>();
  private final List<RunningShard> wellEnded = new ArrayList<>();
  private final List<RunningShard> lost = new ArrayList<>();
  private final ShardLosses losses;
  private final SharedEnd end;
  private boolean toldToEnd;

  ShardWatch(ShardedPhase phase, StartedShards shards, InjectorRun.Events events) {
    this.phase = phase;
    this.shards = shards;
    this.losses = new ShardLosses(phase, events);
    this.end = new SharedEnd(phase.phase());
  }

  /**
   * Waits a while for the end of all.
   *
   * @return whether all have ended
   * @throws RefusedException if one of them refused its load before anything was sent
   */
  boolean look(Duration timeout) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + timeout.toNanos();
    shards.all().stream().filter(known::add).forEach(running::add);
    for (RunningShard shard : List.copyOf(running)) {
      boolean ended = shard.awaitEnd(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
      shard.bringFiles();
      if (ended) {
        running.remove(shard);
        sort(shard);
      }
    }
    if (phase.shards() > 1) {
      endTogether();
    }
    return running.isEmpty();
  }

  /**
   * @throws FailedException if none ran to its end
   */
  void requireAny() {
    if (wellEnded.isEmpty()) {
      throw failure(lost.get(0));
    }
  }

  private void sort(RunningShard shard) throws IOException {
    switch (shard.exitCode()) {
      case ExitCode.RAN, ExitCode.ASSERTIONS_FAILED -> {
        losses.noteLateness(shard);
        wellEnded.add(shard);
        // Of one that was lost it may say why.
        Files.deleteIfExists(shard.files().output());
      }
      case ExitCode.UNREACHABLE, ExitCode.BAD_OPTION, ExitCode.NO_DESCRIPTORS -> {
        if (!hasSent()) {
          throw new RefusedException(lastLine(shard).replaceFirst("^headroom: ", ""));
        }
        lose(shard);
      }
      default -> lose(shard);
    }
  }

  private void lose(RunningShard shard) throws IOException {
    lost.add(shard);
    if (!running.isEmpty() || !wellEnded.isEmpty()) {
      losses.noteLateness(shard);
      losses.note(shard, Ended.by(shard.exitCode()));
    }
  }

  private void endTogether() throws IOException {
    List<Path> gone = accounts(lost);
    if (running.isEmpty()) {
      end.noteLast(accounts(wellEnded), gone);
      return;
    }
    List<Path> living = new ArrayList<>(accounts(running));
    living.addAll(accounts(wellEnded));
    Optional<StepEnd> reason = toldToEnd ? Optional.empty() : end.decide(living, gone);
    if (reason.isPresent()) {
      toldToEnd = true;
      for (RunningShard shard : running) {
        shard.end(reason.get());
      }
    }
  }

  private static List<Path> accounts(List<RunningShard> shards) {
    return shards.stream().map(shard -> shard.files().steps()).toList();
  }

  private boolean hasSent() throws IOException {
    return !phase.run().stepFiles(phase.phase().name()).isEmpty();
  }

  private FailedException failure(RunningShard shard) {
    String name = phase.phase().name();
    return switch (Ended.by(shard.exitCode())) {
      case STOPPED -> new FailedException("stopped: the load generator was told to end in " + name);
      case KILLED ->
          new FailedException(
              "the load generator was killed in "
                  + name
                  + ", "
                  + shard.whyLost().orElse("by somebody or for lack of memory"));
      case FAILED ->
          new FailedException(
              "the load generator failed in "
                  + name
                  + " (exit code "
                  + shard.exitCode()
                  + "). It said:\n"
                  + shard.lastLines());
    };
  }

  private static String lastLine(RunningShard shard) {
    return shard
        .lastLines()
        .lines()
        .filter(line -> line.startsWith("headroom: "))
        .reduce((one, next) -> next)
        .orElse("the load generator refused: " + shard.lastLines());
  }
}
