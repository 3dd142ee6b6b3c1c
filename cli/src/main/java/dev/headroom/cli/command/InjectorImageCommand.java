package dev.headroom.cli.command;

import dev.headroom.cli.failure.ExitCode;
import dev.headroom.cli.failure.RefusedException;
import dev.headroom.cli.injector.kubernetes.InjectorImage;
import dev.headroom.cli.measure.Version;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code headroom injector-image}. */
@Command(
    name = "injector-image",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Makes the image of an injector, for 'run --injectors kubernetes:N'.",
    description =
        "Puts the jars of an injector on a base image with Java, without Docker: into a registry"
            + " that the cluster pulls from, or into a tar that its nodes load.",
    footer = {
      "",
      "Examples:",
      "  headroom injector-image --to registry.example.com/headroom-injector:1",
      "  headroom injector-image --to injector.tar && kind load image-archive injector.tar",
      "  headroom injector-image --base temurin-17.tar --to injector.tar   (without a registry)",
      "",
      "A registry's credentials are those of Docker's own configuration (docker login).",
      "",
      "Exit codes: 0 done, 1 the image cannot be made, 2 wrong usage."
    })
public final class InjectorImageCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--to",
      paramLabel = "FILE.tar|IMAGE",
      required = true,
      description = "a file, or a name in a registry")
  private String to;

  @Option(
      names = "--base",
      paramLabel = "FILE.tar|IMAGE",
      defaultValue = "eclipse-temurin:17-jre",
      description =
          "an image with Java 17 or newer: a file as 'docker save' writes it, or a name in a"
              + " registry (default: ${DEFAULT-VALUE})")
  private String base;

  @Option(
      names = "--class-path",
      paramLabel = "PATH",
      split = ":",
      description = "classes of a simulation of your own: folders and jars, separated by ':'")
  private List<Path> classPath = List.of();

  @Override
  public Integer call() throws IOException, InterruptedException {
    for (Path entry : classPath) {
      if (!Files.isReadable(entry)) {
        throw new RefusedException("--class-path " + entry + ": there is no such folder or jar");
      }
    }
    new InjectorImage(base, classPath).make(to, Version.TEXT);
    PrintWriter out = spec.commandLine().getOut();
    out.println(to.endsWith(".tar") ? to + "  " + InjectorImage.NAME + ":" + Version.TEXT : to);
    out.flush();
    return ExitCode.DONE;
  }
}
