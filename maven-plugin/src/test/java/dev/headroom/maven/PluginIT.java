package dev.headroom.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.cli.gate.PlantedResults;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds of Maven with a gate, on planted results of Gatling. */
class PluginIT {
  private static final String POM =
      """
      <project>
        <modelVersion>4.0.0</modelVersion>
        <groupId>com.example</groupId>
        <artifactId>gated</artifactId>
        <version>1</version>
        <packaging>pom</packaging>
        <properties>
          <results>none</results>
        </properties>
        <build>
          <plugins>
            <plugin>
              <groupId>dev.headroom</groupId>
              <artifactId>headroom-maven-plugin</artifactId>
              <version>%s</version>
              <configuration>
                <gatling>
                  <folder>${results}</folder>
                </gatling>
                <margin>3%%</margin>
                <junit>${project.build.directory}/gate.xml</junit>
                <results>${results}</results>
                <to>${project.build.directory}/stats</to>
              </configuration>
              <executions>
                <execution>
                  <goals>
                    <goal>gate</goal>
                    <goal>stats</goal>
                  </goals>
                </execution>
              </executions>
            </plugin>
          </plugins>
        </build>
      </project>
      """;

  @TempDir private static Path project;
  private static PlantedResults planted;
  private static MavenBuild build;

  @BeforeAll
  static void plantBaseline() throws Exception {
    build = new MavenBuild(project, PlantedRepository.in(Path.of("target", "it")));
    Files.writeString(project.resolve("pom.xml"), POM.formatted(PlantedRepository.version()));
    planted = new PlantedResults(project, 5);
    planted.runs("base", 5, 1, 0);

    MavenBuild.End end =
        build.run(
            "headroom:doctor", "headroom:baseline", "-Dheadroom.action=create", results("base"));

    assertThat(end.exitCode()).as(end.output()).isZero();
    assertThat(end.output()).contains("which causes need it");
    assertThat(project.resolve("headroom-baseline.json")).isRegularFile();
  }

  private static String results(String name) {
    return "-Dresults=" + name;
  }

  private static MavenBuild.End verify(String name, int runs, double factor) throws Exception {
    planted.runs(name, runs, factor, 0);
    return build.run("verify", results(name));
  }

  @Test
  void the_same_code_passes_and_leaves_reports() throws Exception {
    MavenBuild.End end = verify("same", 5, 0.97);

    assertThat(end.exitCode()).as(end.output()).isZero();
    assertThat(end.output()).contains("\npass: ");
    assertThat(project.resolve("target/gate.xml")).isRegularFile();
    assertThat(project.resolve("target/stats/stats.csv")).isRegularFile();
  }

  @Test
  void slower_code_fails_the_build_with_the_verdict_unless_the_gate_is_skipped() throws Exception {
    MavenBuild.End end = verify("slower", 5, 1.2);

    assertThat(end.exitCode()).isEqualTo(1);
    assertThat(end.output())
        .contains("headroom gate: regression: ", "p99 buy")
        .contains("MojoFailureException");

    MavenBuild.End skipped = build.run("headroom:gate", results("slower"), "-Dheadroom.skip=true");
    assertThat(skipped.exitCode()).as(skipped.output()).isZero();
    assertThat(skipped.output()).contains("headroom gate is skipped").doesNotContain("regression");
  }

  @Test
  void what_the_runs_cannot_tell_fails_the_build_as_inconclusive() throws Exception {
    // Results of Gatling do not show the most that a target takes.
    planted.runs("open", 5, 0.97, 0);
    MavenBuild.End end = build.run("verify", results("open"), "-Dheadroom.require=xmax>=900/s");

    assertThat(end.exitCode()).isEqualTo(1);
    assertThat(end.output())
        .contains("headroom gate: inconclusive: ")
        .contains("MojoFailureException");
  }

  @Test
  void a_gate_without_results_is_an_error_and_no_finding() throws Exception {
    MavenBuild.End end = build.run("headroom:gate", results("away"));

    assertThat(end.exitCode()).isEqualTo(1);
    assertThat(end.output())
        .contains("headroom gate: ", "away: there is no such folder")
        .contains("MojoExecutionException");
  }
}
