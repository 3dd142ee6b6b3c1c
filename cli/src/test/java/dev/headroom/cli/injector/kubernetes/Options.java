package dev.headroom.cli.injector.kubernetes;

import dev.headroom.cli.injector.kubernetes.cluster.KubernetesOptions;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Options as a user writes them. */
public final class Options {
  private static final String IMAGE = "--kubernetes-image";

  private Options() {}

  /** With an image, and more. */
  public static KubernetesOptions of(String... more) {
    Stream<String> image =
        List.of(more).contains(IMAGE) ? Stream.of() : Stream.of(IMAGE, "example/injector:1");
    String[] all = Stream.concat(image, Stream.of(more)).toArray(String[]::new);
    return CommandLine.populateCommand(new KubernetesOptions(), all);
  }
}
