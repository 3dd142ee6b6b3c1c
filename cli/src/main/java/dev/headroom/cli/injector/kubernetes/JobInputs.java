package dev.headroom.cli.injector.kubernetes;

import dev.headroom.cli.failure.RefusedException;
import dev.headroom.load.gatling.LoadOptions;
import dev.headroom.load.option.ReplayOptions;
import dev.headroom.load.system.EnvironmentText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a load reads of this machine, and a pod cannot: the system's file with the variables that it
 * names, and an access log.
 *
 * @param files by the property that has their path
 * @param secrets values of the variables, by name
 */
public record JobInputs(Map<String, Path> files, Map<String, String> secrets) {
  /** Of a ConfigMap, whose whole may have a megabyte, with its names and base64. */
  private static final long MOST_BYTES = 700_000;

  public JobInputs {
    files = Map.copyOf(files);
    secrets = Map.copyOf(secrets);
  }

  /**
   * @param environment where the values of variables are
   * @throws RefusedException if a file cannot be read, or is larger than a cluster takes
   */
  public static JobInputs of(
      Optional<Path> systemFile, Optional<Path> accessLog, Function<String, String> environment) {
    Map<String, Path> files = new TreeMap<>();
    Map<String, String> secrets = new TreeMap<>();
    accessLog.ifPresent(log -> files.put(ReplayOptions.ACCESS_LOG, log));
    systemFile.ifPresent(
        file -> {
          files.put(LoadOptions.SYSTEM_FILE, file);
          for (String name : EnvironmentText.names(text(file))) {
            // One that only a comment names need not be set.
            Optional.ofNullable(environment.apply(name))
                .ifPresent(value -> secrets.put(name, value));
          }
        });
    JobInputs inputs = new JobInputs(files, secrets);
    inputs.contents();
    return inputs;
  }

  /** The files' contents, by their names in a pod. */
  Map<String, byte[]> contents() {
    Map<String, byte[]> contents = new TreeMap<>();
    long bytes = 0;
    for (Map.Entry<String, Path> file : files.entrySet()) {
      byte[] content = bytes(file.getValue());
      contents.put(name(file), content);
      bytes += content.length;
      if (bytes > MOST_BYTES) {
        throw new RefusedException(
            file.getValue()
                + ": more than "
                + MOST_BYTES / 1000
                + " KB cannot go into a cluster; shorten it, or compress it with gzip");
      }
    }
    return contents;
  }

  /** The files' names in a pod, by their properties, as far as a phase has those. */
  Map<String, String> names(Map<String, String> properties) {
    Map<String, String> names = new TreeMap<>();
    for (Map.Entry<String, Path> file : files.entrySet()) {
      if (properties.containsKey(file.getKey())) {
        names.put(file.getKey(), name(file));
      }
    }
    return names;
  }

  /** A key of a ConfigMap, with the ending that tells how to read the file. */
  private static String name(Map.Entry<String, Path> file) {
    String own = file.getValue().getFileName().toString().replaceAll("[^A-Za-z0-9._-]", "_");
    return file.getKey() + "-" + own;
  }

  private static String text(Path file) {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new RefusedException(file + " cannot be read: " + e.getMessage());
    }
  }
}
