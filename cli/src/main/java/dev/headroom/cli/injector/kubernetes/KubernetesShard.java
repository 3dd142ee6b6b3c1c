package dev.headroom.cli.injector.kubernetes;

import dev.headroom.cli.failure.FailedException;
import dev.headroom.cli.injector.shard.RunningShard;
import dev.headroom.cli.injector.shard.ShardFiles;
import dev.headroom.load.injector.EndWord;
import dev.headroom.load.injector.StartWord;
import dev.headroom.load.plan.StepEnd;
import dev.headroom.load.traffic.Shard;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A phase of one shard in one pod, as long as that pod is there. It is looked at in the background,
 * beside all others: whoever waits for this one leaves no other alone, nor does a silent pod keep
 * anybody from the rest.
 */
final class KubernetesShard implements RunningShard {
  private final Shard shard;
  private final ShardFiles places;
  private final PodWatch watch;
  private final Duration lookEvery;
  private final Executor lookers;
  private final Executor tellers;
  private final CompletableFuture<ShardEnd> ended = new CompletableFuture<>();
  private final AtomicBoolean isLooking = new AtomicBoolean();
  private volatile Optional<Instant> startAt = Optional.empty();
  private volatile boolean isStopped;
  private volatile long lookedNanos;

  /**
   * @param places where its files are
   * @param lookEvery from the end of one look to the begin of the next
   * @param lookers that look at many at a time
   * @param tellers that tell many at a time what cannot wait for a look
   */
  KubernetesShard(
      Shard shard,
      ShardFiles places,
      PodWatch watch,
      Duration lookEvery,
      Executor lookers,
      Executor tellers) {
    this.shard = shard;
    this.places = places;
    this.watch = watch;
    this.lookEvery = lookEvery;
    this.lookers = lookers;
    this.tellers = tellers;
    this.lookedNanos = System.nanoTime() - lookEvery.toNanos();
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
    return watch.pod();
  }

  /** The agreed instant; empty as long as it was not told. */
  Optional<Instant> startAt() {
    return startAt;
  }

  @Override
  public boolean isReady() {
    lookSoon();
    return watch.isReady();
  }

  /** At the same time as others; one that is not ready is told by the next look that it answers. */
  @Override
  public void begin(Instant at) {
    startAt = Optional.of(at);
    tell(StartWord.line(at));
  }

  @Override
  public void end(StepEnd reason) {
    tell(EndWord.line(reason));
  }

  private void tell(String line) {
    watch.leaveWord(line);
    if (watch.isReady()) {
      execute(
          tellers,
          () -> {
            try {
              watch.say();
            } catch (IOException e) {
              // Said when it is looked at.
            }
          });
    }
  }

  private static void execute(Executor threads, Runnable work) {
    try {
      threads.execute(work);
    } catch (RejectedExecutionException e) {
      throw new FailedException("stopped", e);
    }
  }

  /** Returns at once. */
  private void lookSoon() {
    if (isStopped) {
      throw new FailedException("stopped");
    }
    boolean isDue = System.nanoTime() - lookedNanos >= lookEvery.toNanos();
    if (!ended.isDone() && isDue && isLooking.compareAndSet(false, true)) {
      execute(lookers, this::look);
    }
  }

  private void look() {
    try {
      if (!isStopped) {
        watch.look().ifPresent(ended::complete);
      }
    } catch (RuntimeException e) {
      // Whoever waits for the end is told.
      ended.completeExceptionally(e);
    } finally {
      lookedNanos = System.nanoTime();
      isLooking.set(false);
    }
  }

  /** Whether its pod's place was needed for another, so that the Job starts it again. */
  boolean isReplaced() {
    return hasEnded() && end().isReplaced();
  }

  boolean hasEnded() {
    return ended.isDone() && !ended.isCompletedExceptionally();
  }

  private ShardEnd end() {
    return ended.join();
  }

  @Override
  public boolean awaitEnd(Duration timeout) throws InterruptedException {
    lookSoon();
    try {
      ended.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public int exitCode() {
    return end().exitCode();
  }

  @Override
  public Instant endedAt() {
    return end().at();
  }

  /** What a pod writes, each look brings. */
  @Override
  public void bringFiles() throws IOException {
    if (hasEnded() && watch.unbrought().isPresent()) {
      IOException why = watch.unbrought().get();
      throw new IOException(
          "what the pod " + pod() + " wrote last cannot be fetched: " + why.getMessage(), why);
    }
  }

  /** That nobody looks at it any more. */
  void leaveAlone() {
    isStopped = true;
  }

  /** Ends the load at once. */
  void stop() {
    watch.stop();
  }

  @Override
  public Optional<String> whyLost() {
    return end().words();
  }

  @Override
  public String lastLines() {
    return places.lastLines();
  }
}
