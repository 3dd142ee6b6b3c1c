package dev.headroom.cli.injector;

import dev.headroom.cli.failure.RefusedException;
import dev.headroom.cli.injector.kubernetes.JobInputs;
import dev.headroom.cli.injector.kubernetes.KubernetesLauncher;
import dev.headroom.cli.injector.kubernetes.cluster.KubernetesOptions;
import dev.headroom.cli.injector.shard.LocalLauncher;
import dev.headroom.cli.injector.shard.ShardLauncher;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** From where the load is sent. */
public final class InjectorOptions {
  private static final Pattern WHERE = Pattern.compile("(local|kubernetes):(\\d{1,4})");
  private static final String CLUSTER = "kubernetes";
  private static final int MOST_IN_A_CLUSTER = 1_000;

  @Option(
      names = "--injectors",
      paramLabel = "WHERE:N",
      defaultValue = "local:1",
      description =
          "from how many processes the load is sent: local:1 to local:16, on this machine, or"
              + " kubernetes:N, as pods of a cluster (default: ${DEFAULT-VALUE}). They share every"
              + " phase out")
  private String injectors;

  /** Whether they run as pods of a cluster. */
  public boolean areInCluster() {
    Matcher where = WHERE.matcher(injectors);
    return where.matches() && where.group(1).equals(CLUSTER);
  }

  /**
   * @param simulation of the user's own, if there is one
   * @param kubernetes how they run where they are pods
   * @param inputs what such pods need of this machine; asked for only then
   * @throws RefusedException if there can be no such injectors, or they cannot share the load
   */
  public ShardLauncher launcher(
      Optional<String> simulation, KubernetesOptions kubernetes, Supplier<JobInputs> inputs) {
    int shards = shards();
    kubernetes.check(areInCluster());
    if (shards > 1 && simulation.isPresent()) {
      throw new RefusedException(
          "--injectors "
              + injectors
              + ": a simulation of your own keeps its own schedule, which cannot be shared out;"
              + " leave --injectors out");
    }
    return areInCluster()
        ? KubernetesLauncher.of(kubernetes, shards, inputs.get())
        : new LocalLauncher(shards);
  }

  private int shards() {
    Matcher where = WHERE.matcher(injectors);
    int shards = where.matches() ? Integer.parseInt(where.group(2)) : 0;
    if (shards < 1 || shards > (areInCluster() ? MOST_IN_A_CLUSTER : LocalLauncher.MOST)) {
      throw new RefusedException(
          "--injectors "
              + injectors
              + ": must be local:1 to local:"
              + LocalLauncher.MOST
              + ", or kubernetes:1 to kubernetes:"
              + MOST_IN_A_CLUSTER);
    }
    return shards;
  }
}
