package dev.headroom.cli.injector.shard;

import dev.headroom.cli.option.OwnServiceArguments;
import dev.headroom.load.injector.EndWord;
import dev.headroom.load.injector.ReadySign;
import dev.headroom.load.injector.StartWord;
import dev.headroom.load.plan.StepEnd;
import dev.headroom.load.traffic.Shard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** An injector that is a process of this machine. */
final class LocalShard implements RunningShard {
  private static final Duration TIMEOUT = Duration.ofSeconds(3);

  private final Shard shard;
  private final ShardFiles files;
  private final Path results;
  private final Process process;
  private final ReadySign sign;
  private final CompletableFuture<Instant> ended;

  private LocalShard(Shard shard, ShardFiles files, Path results, Process process) {
    this.shard = shard;
    this.files = files;
    this.results = results;
    this.process = process;
    this.sign = new ReadySign(files.output());
    this.ended = process.onExit().thenApply(gone -> Instant.now());
  }

  /**
   * Starts it. Its standard input stays open as long as this process lives, so that it can tell
   * when it has been left alone.
   *
   * @param command executable and arguments
   * @param results folder in which Gatling makes one with its log
   */
  static LocalShard start(List<String> command, Shard shard, ShardFiles files, Path results)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(files.output().toFile());
    // Somebody's simulation has no business with it.
    builder.environment().remove(OwnServiceArguments.PASSWORD);
    return new LocalShard(shard, files, results, builder.start());
  }

  @Override
  public Shard shard() {
    return shard;
  }

  @Override
  public ShardFiles files() {
    return files;
  }

  @Override
  public boolean awaitEnd(Duration timeout) throws InterruptedException {
    return process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public int exitCode() {
    return process.exitValue();
  }

  @Override
  public Instant endedAt() {
    return ended.join();
  }

  /** The other files are written where they belong. */
  @Override
  public void bringFiles() throws IOException {
    if (!Files.isDirectory(results) || Files.exists(files.log())) {
      return;
    }
    try (Stream<Path> all = Files.walk(results)) {
      for (Path log : all.filter(f -> f.endsWith("simulation.log")).toList()) {
        link(log, files.log());
      }
    }
  }

  /** A second name as soon as the log is there, so that a killed run has it too. */
  private static void link(Path log, Path adopted) throws IOException {
    try {
      Files.createLink(adopted, log);
    } catch (FileAlreadyExistsException e) {
      // Two logs of one phase cannot be; the first one stays.
    } catch (UnsupportedOperationException e) {
      Files.copy(log, adopted);
    }
  }

  @Override
  public boolean isReady() throws IOException {
    return sign.isSeen();
  }

  @Override
  public void begin(Instant at) throws IOException {
    say(StartWord.line(at));
  }

  @Override
  public void end(StepEnd reason) throws IOException {
    say(EndWord.line(reason));
  }

  /** To one that is no more, nobody has anything to say. */
  private void say(String line) throws IOException {
    try {
      process.outputWriter(StandardCharsets.UTF_8).append(line).flush();
    } catch (IOException e) {
      if (process.isAlive()) {
        throw e;
      }
    }
  }

  @Override
  public String lastLines() {
    return files.lastLines();
  }

  /** Tells the process to end; does not wait for it. */
  void stop() {
    process.destroy();
  }

  /** Waits for the end of a process that was told to. */
  void awaitStop() {
    try {
      if (!process.waitFor(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
