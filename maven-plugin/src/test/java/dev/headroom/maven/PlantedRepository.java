package dev.headroom.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A local repository of Maven with this repository's modules, as though they were installed. All
 * else comes from the local repository of the build that runs this test, and from Central only what
 * is not there.
 */
final class PlantedRepository {
  private static final Pattern ARTIFACT =
      Pattern.compile("<artifactId>(headroom-(?!parent)[a-z-]+)</artifactId>");

  private final Path folder;
  private final Path settings;

  private PlantedRepository(Path folder, Path settings) {
    this.folder = folder;
    this.settings = settings;
  }

  /** Plants one into a folder of this module's. */
  static PlantedRepository in(Path folder) throws IOException {
    Path local = Files.createDirectories(folder.resolve("repository"));
    Path settings = folder.resolve("settings.xml");
    Files.writeString(settings, settings(Path.of(System.getProperty("maven.repo.local"))));
    PlantedRepository repository = new PlantedRepository(local.toAbsolutePath(), settings);
    Path root = Path.of("..").toAbsolutePath().normalize();
    repository.install("headroom-parent", root.resolve("pom.xml"), ".pom");
    try (Stream<Path> children = Files.list(root)) {
      for (Path module : children.filter(c -> Files.exists(c.resolve("pom.xml"))).toList()) {
        repository.install(module);
      }
    }
    return repository;
  }

  /** Options of a build that uses it. */
  List<String> options() {
    return List.of("-Dmaven.repo.local=" + folder, "-gs", settings.toAbsolutePath().toString());
  }

  static String version() {
    return System.getProperty("headroom.version");
  }

  private void install(Path module) throws IOException {
    Matcher artifact = ARTIFACT.matcher(Files.readString(module.resolve("pom.xml")));
    if (!artifact.find()) {
      throw new IllegalStateException(module + " has no artifact of ours");
    }
    String name = artifact.group(1);
    install(name, module.resolve("pom.xml"), ".pom");
    for (String jar : List.of(name + ".jar", name + "-" + version() + ".jar")) {
      Path built = module.resolve("target").resolve(jar);
      if (Files.exists(built)) {
        install(name, built, ".jar");
      }
    }
  }

  private void install(String artifact, Path file, String suffix) throws IOException {
    Path version = folder.resolve("dev/headroom").resolve(artifact).resolve(version());
    Files.copy(
        file,
        Files.createDirectories(version).resolve(artifact + "-" + version() + suffix),
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static String settings(Path source) {
    String repository =
        """
              <id>beside</id>
              <url>%s</url>
              <releases><checksumPolicy>ignore</checksumPolicy></releases>
              <snapshots><enabled>false</enabled></snapshots>
        """
            .formatted(source.toUri());
    return """
        <settings>
          <profiles>
            <profile>
              <id>beside</id>
              <repositories><repository>%s</repository></repositories>
              <pluginRepositories><pluginRepository>%s</pluginRepository></pluginRepositories>
            </profile>
          </profiles>
          <activeProfiles><activeProfile>beside</activeProfile></activeProfiles>
        </settings>
        """
        .formatted(repository, repository);
  }
}
