package dev.headroom.cli.injector.kubernetes;

import dev.headroom.cli.injector.kubernetes.cluster.KubernetesOptions;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Options as a user writes them. */
public final class Options {
  private Options() {}

  /** With an image, and more. */
  public static KubernetesOptions of(String... more) {
    String[] all =
        Stream.concat(Stream.of("--kubernetes-image", "example/injector:1"), Stream.of(more))
            .toArray(String[]::new);
    return CommandLine.populateCommand(new KubernetesOptions(), all);
  }
}
