package dev.headroom.cli.injector.shard;

import dev.headroom.load.gatling.LoadOptions;
import dev.headroom.load.injector.InjectorCommand;
import dev.headroom.load.traffic.Shard;
import dev.headroom.reference.machine.FolderTree;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Injectors that are processes of this machine. */
public final class LocalLauncher implements ShardLauncher {
  /** More have fewer cores than each of them needs on any machine that they are meant for. */
  public static final int MOST = 16;

  /** Enough for a JVM to come up on any machine that can still measure something. */
  private static final Duration START = Duration.ofSeconds(60);

  private final int shards;

  public LocalLauncher(int shards) {
    if (shards < 1 || shards > MOST) {
      throw new IllegalArgumentException(shards + " injectors");
    }
    this.shards = shards;
  }

  @Override
  public int shards() {
    return shards;
  }

  @Override
  public boolean tellsInstant() {
    return true;
  }

  @Override
  public Duration startMargin() {
    return START;
  }

  @Override
  public StartedShards start(ShardedPhase phase) throws IOException {
    List<LocalShard> started = new ArrayList<>();
    Path results = phase.run().load().resolve("gatling-" + phase.phase().name());
    Local all = new Local(started, results);
    try {
      for (Shard shard : phase.all()) {
        started.add(start(phase, shard, results.resolve(shard.index() + "")));
      }
      return all;
    } catch (IOException | RuntimeException e) {
      all.close();
      throw e;
    }
  }

  private static LocalShard start(ShardedPhase phase, Shard shard, Path results)
      throws IOException {
    ShardFiles files = phase.files(shard);
    Map<String, String> properties = phase.properties(shard);
    properties.put(LoadOptions.STEPS_FILE, files.steps().toAbsolutePath().toString());
    properties.put(LoadOptions.INJECTOR_FILE, files.figures().toAbsolutePath().toString());
    properties.put(LoadOptions.TIMES_FILE, files.times().toAbsolutePath().toString());
    List<String> command =
        InjectorCommand.command(
            Path.of(System.getProperty("java.home"), "bin", "java"),
            System.getProperty("java.class.path"),
            phase.classPath(),
            phase.phase().simulation(),
            results,
            properties);
    return LocalShard.start(command, shard, files, results);
  }

  private record Local(List<LocalShard> shards, Path results) implements StartedShards {
    @Override
    public List<RunningShard> all() {
      return List.copyOf(shards);
    }

    @Override
    public void close() throws IOException {
      shards.forEach(LocalShard::stop);
      shards.forEach(LocalShard::awaitStop);
      for (LocalShard shard : shards) {
        shard.bringFiles();
      }
      FolderTree.delete(results);
    }
  }
}
