package dev.headroom.cli.attack;

import dev.headroom.cli.attack.Headroom.Ended;
import dev.headroom.reference.supervisor.cleanup.OrphanSweep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Measurements of the reference system that are killed at some instant. */
final class Kills {
  private static final int MOST_SECONDS = 45;
  private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;
  private static final Duration GRACE = Duration.ofSeconds(30);
  private static final Duration MOST = Duration.ofSeconds(60);

  private final Path work;

  /**
   * @param work an empty folder for runs
   */
  Kills(Path work) {
    this.work = work;
  }

  /** SIGKILL, or in one of four cases SIGTERM, at an instant that comes from a seed. */
  Outcome attack(long seed) throws IOException, InterruptedException {
    Random random = new Random(seed * GOLDEN_RATIO);
    long after = (long) (1_000 * MOST_SECONDS * random.nextDouble());
    boolean isTerm = random.nextInt(4) == 0;
    Path runs = Files.createDirectories(work.resolve("killed-" + seed));
    Path output = runs.resolve("output.txt");
    Process headroom = Headroom.start(Headroom.command(Headroom.shortRun(runs)), output);
    Thread.sleep(after);
    List<ProcessHandle> children = headroom.descendants().toList();
    if (isTerm) {
      headroom.destroy();
    } else {
      headroom.destroyForcibly();
    }
    Ended killed = Headroom.await(headroom, output, MOST);
    String attack =
        String.format("seed %d, SIG%s after %d ms", seed, isTerm ? "TERM" : "KILL", after);
    if (killed.hung() || !haveEnded(children)) {
      return new Outcome(attack, Outcome.Kind.LEFT_SOMETHING_BEHIND, children.toString());
    }
    OrphanSweep.sweep(text -> {});
    return analysed(attack, runs);
  }

  private static boolean haveEnded(List<ProcessHandle> children) throws InterruptedException {
    long deadline = System.nanoTime() + GRACE.toNanos();
    while (children.stream().anyMatch(ProcessHandle::isAlive)) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      Thread.sleep(100);
    }
    return true;
  }

  /** What was recorded until then must be readable; how much it tells depends on the instant. */
  private static Outcome analysed(String attack, Path runs)
      throws IOException, InterruptedException {
    Optional<Path> run;
    try (Stream<Path> children = Files.list(runs)) {
      run = children.filter(child -> Files.exists(child.resolve("run.json"))).findFirst();
    }
    if (run.isEmpty()) {
      return new Outcome(attack, Outcome.Kind.REFUSED_IN_A_LINE, "nothing was recorded yet");
    }
    Ended ended = Headroom.run(runs.resolve("analysis.txt"), MOST, "analyze", run.get().toString());
    return Outcome.of(
        attack, ended, ended.output().contains("box-1 cpu") || ended.output().contains("nothing"));
  }
}
