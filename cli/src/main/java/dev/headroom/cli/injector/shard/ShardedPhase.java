package dev.headroom.cli.injector.shard;

import dev.headroom.load.option.ShardOptions;
import dev.headroom.load.traffic.Shard;
import dev.headroom.run.RunDirectory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A phase of the load as injectors are to share it.
 *
 * @param run whose directory its files go to
 * @param phase what is sent
 * @param classPath of a simulation that is not ours
 * @param shards how many injectors share it
 * @param startAt the agreed instant; empty where there is one injector, which starts when it is
 *     ready, or where they are told once all are
 */
public record ShardedPhase(
    RunDirectory run,
    LoadPhase phase,
    List<Path> classPath,
    int shards,
    Optional<Instant> startAt) {
  public ShardedPhase {
    classPath = List.copyOf(classPath);
  }

  /** All that share it. */
  public List<Shard> all() {
    return all(shards);
  }

  private static List<Shard> all(int shards) {
    return IntStream.range(0, shards).mapToObj(index -> new Shard(index, shards)).toList();
  }

  /** Where the files of all injectors of a phase are. */
  public static List<ShardFiles> files(RunDirectory run, LoadPhase phase, int shards) {
    return all(shards).stream().map(shard -> ShardFiles.of(run, phase.name(), shard)).toList();
  }

  /** The same, once the instant is agreed. */
  public ShardedPhase startingAt(Instant at) {
    return new ShardedPhase(run, phase, classPath, shards, Optional.of(at));
  }

  /** What one of them is told, but for where it writes. */
  public Map<String, String> properties(Shard shard) {
    Map<String, String> properties = new TreeMap<>(phase.properties());
    if (shards > 1) {
      properties.put(ShardOptions.SHARD, Integer.toString(shard.index()));
      properties.put(ShardOptions.SHARDS, Integer.toString(shards));
      properties.put(
          ShardOptions.START_AT,
          startAt.map(at -> Long.toString(at.toEpochMilli())).orElse(ShardOptions.TOLD));
    }
    return properties;
  }

  /** Where the files of one of them go. */
  public ShardFiles files(Shard shard) {
    return ShardFiles.of(run, phase.name(), shard);
  }
}
