package dev.headroom.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A build of Maven as a user starts it, of a project that is none of this repository's modules.
 *
 * @param project folder with its pom
 * @param repository a local repository in which the plugin lies
 */
record MavenBuild(Path project, PlantedRepository repository) {
  /**
   * How a build ended.
   *
   * @param exitCode 0 if it succeeded
   * @param output of it
   */
  record End(int exitCode, String output) {}

  /** Runs goals and phases, with more options of Maven. */
  End run(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("maven.home"), "bin", "mvn").toString());
    command.add("-B");
    command.add("-ntp");
    command.addAll(repository.options());
    command.addAll(List.of(words));
    Path output = Files.createTempFile(project, "build", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(project.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    int code = builder.start().waitFor();
    return new End(code, Files.readString(output, StandardCharsets.UTF_8));
  }
}
