package dev.headroom.cli.injector;

import dev.headroom.cli.failure.RefusedException;
import dev.headroom.cli.injector.shard.LocalLauncher;
import dev.headroom.cli.injector.shard.ShardLauncher;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** From where the load is sent. */
public final class InjectorOptions {
  private static final Pattern LOCAL = Pattern.compile("local:(\\d{1,4})");

  @Option(
      names = "--injectors",
      paramLabel = "WHERE:N",
      defaultValue = "local:1",
      description =
          "from how many processes the load is sent: local:1 to local:16, on this machine"
              + " (default: ${DEFAULT-VALUE}). They share every phase out")
  private String injectors;

  /**
   * @param simulation of the user's own, if there is one
   * @throws RefusedException if there can be no such injectors, or they cannot share the load
   */
  public ShardLauncher launcher(Optional<String> simulation) {
    Matcher local = LOCAL.matcher(injectors);
    int shards = local.matches() ? Integer.parseInt(local.group(1)) : 0;
    if (shards < 1 || shards > LocalLauncher.MOST) {
      throw new RefusedException(
          "--injectors " + injectors + ": must be local:1 to local:" + LocalLauncher.MOST);
    }
    if (shards > 1 && simulation.isPresent()) {
      throw new RefusedException(
          "--injectors "
              + injectors
              + ": a simulation of your own keeps its own schedule, which cannot be shared out;"
              + " leave --injectors out");
    }
    return new LocalLauncher(shards);
  }
}
