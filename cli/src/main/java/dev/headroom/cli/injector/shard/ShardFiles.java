package dev.headroom.cli.injector.shard;

import dev.headroom.load.traffic.Shard;
import dev.headroom.run.RunDirectory;
import dev.headroom.run.RunLayout;
import java.nio.file.Path;

/**
 * Where one injector's files of a phase are in the run directory.
 *
 * @param log Gatling's {@code simulation.log}
 * @param steps account of its steps, JSON lines
 * @param figures of itself, JSON lines
 * @param output what it printed, on both streams; removed once the phase is over and well
 */
public record ShardFiles(Path log, Path steps, Path figures, Path output) {
  /** Of one of several injectors the names say which one it is, and of how many. */
  public static ShardFiles of(RunDirectory run, String phase, Shard shard) {
    String name = name(phase, shard);
    return new ShardFiles(
        run.simulationLog(name),
        run.steps(name),
        run.series(RunLayout.INJECTOR, name),
        run.load().resolve("injector-" + name + ".out"));
  }

  /** As the names of files have it: {@code curve}, or {@code curve-2of3}. */
  public static String name(String phase, Shard shard) {
    return shard.of() == 1 ? phase : RunLayout.shardOf(phase, shard.index() + 1, shard.of());
  }
}
