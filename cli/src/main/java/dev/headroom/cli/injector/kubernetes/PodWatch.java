package dev.headroom.cli.injector.kubernetes;

import dev.headroom.cli.injector.kubernetes.cluster.JobPods;
import dev.headroom.cli.injector.kubernetes.cluster.Pace;
import dev.headroom.cli.injector.kubernetes.cluster.PodConnection;
import dev.headroom.cli.injector.shard.ShardFiles;
import dev.headroom.load.pod.PodPhase;
import dev.headroom.load.pod.PodStatus;
import dev.headroom.load.traffic.Shard;
import io.fabric8.kubernetes.api.model.Pod;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Looks after one pod in one phase: tells it what to do, sees how far it is, and brings what it
 * writes. One look at a time; a word for it may be left meanwhile.
 */
final class PodWatch {
  private static final Duration BRING_EVERY = Duration.ofSeconds(1);
  private static final int LAST_ATTEMPTS = 3;

  private final Shard shard;
  private final String pod;
  private final PodPhase phase;
  private final JobPods pods;
  private final PodConnection connection;
  private final GrowingFiles growing;
  private final Pace pace;
  private final Queue<String> unsaid = new ConcurrentLinkedQueue<>();
  private volatile boolean isReady;
  private volatile Optional<IOException> unbrought = Optional.empty();
  private long broughtNanos = System.nanoTime();
  private long answeredNanos = System.nanoTime();

  /**
   * @param pod its name
   * @param places where its files go
   */
  PodWatch(
      Shard shard,
      String pod,
      PodPhase phase,
      ShardFiles places,
      JobPods pods,
      PodConnection connection,
      Pace pace) {
    this.shard = shard;
    this.pod = pod;
    this.phase = phase;
    this.pods = pods;
    this.connection = connection;
    this.growing = new GrowingFiles(connection, phase.name(), places);
    this.pace = pace;
  }

  String pod() {
    return pod;
  }

  /** Whether its load generator waits to be told when to begin, or has been. */
  boolean isReady() {
    return isReady;
  }

  /** Why what it wrote last is not here; empty while it is not known, and where all is. */
  Optional<IOException> unbrought() {
    return unbrought;
  }

  /**
   * A look.
   *
   * @return how it ended; empty if it has not
   * @throws dev.headroom.cli.failure.FailedException if the API server does not answer any more
   */
  Optional<ShardEnd> look() {
    Optional<Pod> now = pods.find(shard.index()).filter(this::isOurs);
    if (now.filter(JobPods::isRunning).isPresent()) {
      return ask();
    }
    return now.flatMap(ShardEnd::of).or(this::leave);
  }

  private boolean isOurs(Pod any) {
    return any.getMetadata().getName().equals(pod);
  }

  /** How far it is; a pod that does not know the phase yet is told. */
  private Optional<ShardEnd> ask() {
    try {
      PodStatus status = connection.status();
      if (!status.phase().equals(phase.name())) {
        status = connection.begin(phase);
      }
      say();
      isReady = status.isReady();
      answeredNanos = System.nanoTime();
      if (status.state() == PodStatus.State.LEAVING) {
        return leave();
      }
      boolean hasEnded = status.state() == PodStatus.State.ENDED;
      Optional<ShardEnd> end =
          hasEnded ? Optional.of(ShardEnd.of(status.exitCode())) : Optional.empty();
      bring(hasEnded);
      return end;
    } catch (IOException e) {
      Duration silence = Duration.ofNanos(System.nanoTime() - answeredNanos);
      return silence.compareTo(pace.silence()) > 0
          ? Optional.of(ShardEnd.silent(pod, e.getMessage()))
          : Optional.empty();
    }
  }

  /** Less often than it is looked at: each time asks for five files, through the API server. */
  private void bring(boolean isLast) {
    boolean isDue = System.nanoTime() - broughtNanos >= BRING_EVERY.toNanos();
    if (!isLast && !isDue) {
      return;
    }
    broughtNanos = System.nanoTime();
    for (int left = isLast ? LAST_ATTEMPTS : 1; left > 0; left--) {
      try {
        growing.bring();
        return;
      } catch (IOException e) {
        // Of one that still runs, the next time brings it.
        if (isLast && left == 1) {
          unbrought = Optional.of(e);
        }
      }
    }
  }

  /** Its pod is going or gone: what that wrote is brought as far as it still can be. */
  private Optional<ShardEnd> leave() {
    Optional<Pod> now = pods.findNow(shard.index()).filter(this::isOurs);
    try {
      connection.stop();
      growing.bring();
      connection.release();
    } catch (IOException e) {
      // What was brought before is there.
    }
    return Optional.of(ShardEnd.takenAway(pod, now));
  }

  /** Leaves a line for its load generator, which {@link #say} or the next look says. */
  void leaveWord(String line) {
    unsaid.add(line);
  }

  /** What was not said yet; each line means the same if it is said twice. */
  void say() throws IOException {
    for (String line = unsaid.peek(); line != null; line = unsaid.peek()) {
      connection.say(line);
      unsaid.remove(line);
    }
  }

  /** Ends the load at once. */
  void stop() {
    try {
      connection.stop();
    } catch (IOException e) {
      // A pod that is not asked any more ends by itself.
    }
  }
}
