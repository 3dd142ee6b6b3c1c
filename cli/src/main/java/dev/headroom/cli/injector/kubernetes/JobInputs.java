package dev.headroom.cli.injector.kubernetes;

import dev.headroom.cli.failure.RefusedException;
import dev.headroom.load.feeder.Feeder;
import dev.headroom.load.feeder.FeederPlaces;
import dev.headroom.load.gatling.LoadOptions;
import dev.headroom.load.option.ReplayOptions;
import dev.headroom.load.system.EnvironmentText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What a load reads of this machine, and a pod cannot: the system's file with the variables that it
 * names, the files of its feeders, and an access log.
 *
 * @param files by the property that has their path
 * @param secrets values of the variables, by name
 */
public record JobInputs(Map<String, Path> files, Map<String, String> secrets) {
  /** What Kubernetes lets a Secret hold, of all files together. */
  private static final int MOST_BYTES = 1 << 20;

  /** The names of a Secret's files are short; the end of a file's own tells how to read it. */
  private static final int LONGEST_NAME = 100;

  public JobInputs {
    files = Map.copyOf(files);
    secrets = Map.copyOf(secrets);
  }

  /**
   * @param feeders that the system's file names
   * @param environment where the values of variables are
   * @throws RefusedException if a file cannot be read, or they are larger than a cluster takes
   */
  public static JobInputs of(
      Optional<Path> systemFile,
      Collection<Feeder> feeders,
      Optional<Path> accessLog,
      Function<String, String> environment) {
    Map<String, Path> files = new TreeMap<>();
    accessLog.ifPresent(log -> files.put(ReplayOptions.ACCESS_LOG, log));
    systemFile.ifPresent(file -> files.put(LoadOptions.SYSTEM_FILE, file));
    feeders.forEach(feeder -> files.put(FeederPlaces.PROPERTY + feeder.name(), feeder.file()));
    JobInputs inputs = new JobInputs(files, Map.of());
    Map<String, byte[]> contents = inputs.contents();
    Map<String, String> secrets = new TreeMap<>();
    systemFile.ifPresent(
        file -> {
          byte[] text = contents.get(inputs.names().get(file));
          for (String name : EnvironmentText.names(new String(text, StandardCharsets.UTF_8))) {
            // One that only a comment names need not be set.
            Optional.ofNullable(environment.apply(name))
                .ifPresent(value -> secrets.put(name, value));
          }
        });
    return new JobInputs(files, secrets);
  }

  /**
   * The files' contents, by their names in a pod.
   *
   * @throws RefusedException if one cannot be read, or they are larger than a cluster takes
   */
  Map<String, byte[]> contents() {
    Map<String, byte[]> contents = new TreeMap<>();
    long bytes = 0;
    for (Map.Entry<Path, String> file : names().entrySet()) {
      byte[] content = bytes(file.getKey());
      contents.put(file.getValue(), content);
      bytes += content.length;
      if (bytes > MOST_BYTES) {
        throw tooLarge();
      }
    }
    return contents;
  }

  /** The files' names in a pod, by the properties that a phase has to be told with them. */
  Map<String, String> names(Map<String, String> properties) {
    Map<Path, String> all = names();
    Map<String, String> names = new TreeMap<>();
    files.forEach(
        (property, file) -> {
          boolean isFeeder = property.startsWith(FeederPlaces.PROPERTY);
          if (properties.containsKey(isFeeder ? LoadOptions.SYSTEM_FILE : property)) {
            names.put(property, all.get(file));
          }
        });
    return names;
  }

  /** Keys of a Secret, each with the ending that tells how to read the file; each file has one. */
  private Map<Path, String> names() {
    Map<Path, String> names = new TreeMap<>();
    for (Path file : new TreeSet<>(files.values())) {
      String own = file.getFileName().toString().replaceAll("[^A-Za-z0-9._-]", "_");
      String end = own.substring(Math.max(0, own.length() - LONGEST_NAME));
      names.put(file, names.size() + 1 + "-" + end);
    }
    return names;
  }

  /** No more than is needed to see that it is too large; a pipe would never end. */
  private static byte[] bytes(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new RefusedException(file + " cannot go into a cluster: there is no such file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(MOST_BYTES + 1);
    } catch (IOException e) {
      throw new RefusedException(file + " cannot be read: " + e.getMessage());
    }
  }

  private RefusedException tooLarge() {
    long all = 0;
    long most = 0;
    Path largest = null;
    for (Path file : names().keySet()) {
      long size = file.toFile().length();
      all += size;
      if (largest == null || size > most) {
        most = size;
        largest = file;
      }
    }
    return new RefusedException(
        String.format(
            Locale.ROOT,
            "what the pods of a cluster read is %s, and Kubernetes lets them have 1 MiB; %s alone"
                + " is %s: take a part of its rows, compress an access log with gzip, or use"
                + " --injectors local:N",
            mebibytes(all),
            largest,
            mebibytes(most)));
  }

  private static String mebibytes(long bytes) {
    return String.format(Locale.ROOT, "%.2f MiB", (double) bytes / (1 << 20));
  }
}
