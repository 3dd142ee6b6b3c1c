package dev.headroom.cli.injector.shard;

import dev.headroom.load.injector.Printed;
import dev.headroom.load.traffic.Shard;
import dev.headroom.run.RunDirectory;
import dev.headroom.run.RunLayout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * Where one injector's files of a phase are in the run directory.
 *
 * @param log Gatling's {@code simulation.log}
 * @param steps account of its steps, JSON lines
 * @param figures of itself, JSON lines
 * @param times how long its requests took in microseconds, an interval log
 * @param output what it printed, on both streams; removed once the phase is over and well
 */
public record ShardFiles(Path log, Path steps, Path figures, Path times, Path output) {
  private static final int LINES_TO_SHOW = 12;

  /** Of one of several injectors the names say which one it is, and of how many. */
  public static ShardFiles of(RunDirectory run, String phase, Shard shard) {
    String name = name(phase, shard);
    return new ShardFiles(
        run.simulationLog(name),
        run.steps(name),
        run.series(RunLayout.INJECTOR, name),
        run.times(name),
        run.load().resolve("injector-" + name + ".out"));
  }

  /** As the names of files have it: {@code curve}, or {@code curve-2of3}. */
  public static String name(String phase, Shard shard) {
    return shard.of() == 1 ? phase : RunLayout.shardOf(phase, shard.index() + 1, shard.of());
  }

  /**
   * Of one that is started again in the same phase.
   *
   * @param attempt which one it is, from 2
   */
  public ShardFiles again(int attempt) {
    UnaryOperator<Path> other =
        file -> file.resolveSibling(RunLayout.startedAgain(file.getFileName().toString(), attempt));
    return new ShardFiles(
        other.apply(log),
        other.apply(steps),
        other.apply(figures),
        other.apply(times),
        other.apply(output));
  }

  /** What it printed last, for a message about its failure. */
  public String lastLines() {
    try {
      return String.join(System.lineSeparator(), Printed.lastLines(output, LINES_TO_SHOW));
    } catch (IOException e) {
      return "(its output cannot be read: " + e.getMessage() + ")";
    }
  }
}
