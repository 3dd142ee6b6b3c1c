package dev.headroom.cli.injector.kubernetes;

import dev.headroom.cli.injector.kubernetes.cluster.JobPods;
import dev.headroom.cli.injector.kubernetes.cluster.Pace;
import dev.headroom.cli.injector.kubernetes.cluster.PodConnection;
import dev.headroom.cli.injector.shard.RunningShard;
import dev.headroom.cli.injector.shard.ShardFiles;
import dev.headroom.load.injector.EndWord;
import dev.headroom.load.injector.StartWord;
import dev.headroom.load.plan.StepEnd;
import dev.headroom.load.pod.PodPhase;
import dev.headroom.load.pod.PodStatus;
import dev.headroom.load.traffic.Shard;
import io.fabric8.kubernetes.api.model.Pod;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;

/** A phase of one shard in one pod, as long as that pod is there. */
final class KubernetesShard implements RunningShard {
  private static final Duration BRING_EVERY = Duration.ofSeconds(1);
  private static final int LAST_ATTEMPTS = 3;

  private final Shard shard;
  private final String pod;
  private final PodPhase phase;
  private final ShardFiles places;
  private final JobPods pods;
  private final PodConnection connection;
  private final GrowingFiles growing;
  private final Pace pace;
  private final Executor tellers;
  private Optional<ShardEnd> ended = Optional.empty();
  private Optional<Instant> startAt = Optional.empty();
  private final Queue<String> unsaid = new ConcurrentLinkedQueue<>();
  private boolean isReady;
  private long broughtNanos;
  private long answeredNanos = System.nanoTime();
  private long lookedNanos;

  /**
   * @param pod its name
   * @param places where its files go
   * @param tellers that tell many at a time
   */
  KubernetesShard(
      Shard shard,
      String pod,
      PodPhase phase,
      ShardFiles places,
      JobPods pods,
      PodConnection connection,
      Pace pace,
      Executor tellers) {
    this.shard = shard;
    this.pod = pod;
    this.phase = phase;
    this.places = places;
    this.pods = pods;
    this.connection = connection;
    this.growing = new GrowingFiles(connection, phase.name(), places);
    this.pace = pace;
    this.tellers = tellers;
    this.broughtNanos = System.nanoTime();
    this.lookedNanos = System.nanoTime() - pace.lookEvery().toNanos();
  }

  @Override
  public Shard shard() {
    return shard;
  }

  @Override
  public ShardFiles files() {
    return places;
  }

  String pod() {
    return pod;
  }

  /** The agreed instant; empty as long as it was not told. */
  Optional<Instant> startAt() {
    return startAt;
  }

  @Override
  public boolean isReady() {
    look();
    return isReady;
  }

  /** At the same time as others; one that does not answer now is told as soon as it does. */
  @Override
  public void begin(Instant at) {
    startAt = Optional.of(at);
    unsaid.add(StartWord.line(at));
    tellers.execute(
        () -> {
          try {
            say();
          } catch (IOException e) {
            // Said when it is looked at.
          }
        });
  }

  /** What was not said yet; each line means the same if it is said twice. */
  private void say() throws IOException {
    for (String line = unsaid.peek(); line != null; line = unsaid.peek()) {
      connection.say(line);
      unsaid.remove(line);
    }
  }

  /** Whether its pod's place was needed for another, so that the Job starts it again. */
  boolean isReplaced() {
    return ended.filter(ShardEnd::isReplaced).isPresent();
  }

  @Override
  public boolean awaitEnd(Duration timeout) throws InterruptedException {
    long until = System.nanoTime() + timeout.toNanos();
    look();
    long leftMillis = (until - System.nanoTime()) / 1_000_000;
    while (ended.isEmpty() && leftMillis > 0) {
      Thread.sleep(Math.min(leftMillis, pace.lookEvery().toMillis()));
      look();
      leftMillis = (until - System.nanoTime()) / 1_000_000;
    }
    return ended.isPresent();
  }

  private void look() {
    boolean isDue = System.nanoTime() - lookedNanos >= pace.lookEvery().toNanos();
    if (ended.isPresent() || !isDue) {
      return;
    }
    lookedNanos = System.nanoTime();
    Optional<Pod> now = pods.find(shard.index()).filter(this::isOurs);
    if (now.filter(JobPods::isRunning).isPresent()) {
      ask();
    } else {
      ended = now.flatMap(ShardEnd::of);
      if (ended.isEmpty()) {
        leave();
      }
    }
  }

  private boolean isOurs(Pod any) {
    return any.getMetadata().getName().equals(pod);
  }

  /** How far it is; a pod that does not know the phase yet is told. */
  private void ask() {
    try {
      PodStatus status = connection.status();
      if (!status.phase().equals(phase.name())) {
        status = connection.begin(phase);
      }
      say();
      isReady = status.isReady();
      answeredNanos = System.nanoTime();
      if (status.state() == PodStatus.State.ENDED) {
        ended = Optional.of(ShardEnd.of(status.exitCode()));
      } else if (status.state() == PodStatus.State.LEAVING) {
        leave();
      }
    } catch (IOException e) {
      Duration silence = Duration.ofNanos(System.nanoTime() - answeredNanos);
      if (silence.compareTo(pace.silence()) > 0) {
        ended = Optional.of(ShardEnd.silent(pod, e.getMessage()));
      }
    }
  }

  /** Its pod is going or gone: what that wrote is brought as far as it still can be. */
  private void leave() {
    Optional<Pod> now = pods.findNow(shard.index()).filter(this::isOurs);
    try {
      connection.stop();
      growing.bring();
      connection.release();
    } catch (IOException e) {
      // What was brought before is there.
    }
    ended = Optional.of(ShardEnd.takenAway(pod, now));
  }

  @Override
  public int exitCode() {
    return ended.orElseThrow().exitCode();
  }

  @Override
  public Instant endedAt() {
    return ended.orElseThrow().at();
  }

  /** Less often than it is called: each time asks for four files, through the API server. */
  @Override
  public void bringFiles() throws IOException {
    boolean isDue = System.nanoTime() - broughtNanos >= BRING_EVERY.toNanos();
    if (isReplaced() || (ended.isEmpty() && !isDue)) {
      return;
    }
    broughtNanos = System.nanoTime();
    boolean isLast = ended.filter(end -> end.words().isEmpty()).isPresent();
    for (int left = isLast ? LAST_ATTEMPTS : 1; left > 0; left--) {
      try {
        growing.bring();
        return;
      } catch (IOException e) {
        // Of one that still runs, the next time brings it; of one that is gone, nothing more can.
        if (isLast && left == 1) {
          throw new IOException(
              "what the pod " + pod + " wrote last cannot be fetched: " + e.getMessage(), e);
        }
      }
    }
  }

  @Override
  public void end(StepEnd reason) {
    unsaid.add(EndWord.line(reason));
    lookedNanos = System.nanoTime() - pace.lookEvery().toNanos();
    look();
  }

  /** Ends the load at once. */
  void stop() {
    if (ended.isEmpty()) {
      try {
        connection.stop();
      } catch (IOException e) {
        // A pod that is not asked any more ends by itself.
      }
    }
  }

  @Override
  public Optional<String> whyLost() {
    return ended.flatMap(ShardEnd::words);
  }

  @Override
  public String lastLines() {
    return places.lastLines();
  }
}
