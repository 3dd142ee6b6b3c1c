package dev.headroom.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sample is gated by its own build: as it is, and with the regression that is planted in it.
 */
class SampleIT {
  /** Measuring takes minutes, and a machine that does nothing else. */
  private static final String MEASURED = "headroom.sample.measured";

  private static final Path SAMPLE = Path.of("..", "samples", "gated-service");

  @TempDir private static Path project;
  private static MavenBuild build;

  @BeforeAll
  static void copySample() throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLE)) {
      List<Path> sources = files.filter(Files::isRegularFile).map(SAMPLE::relativize).toList();
      for (Path source : sources) {
        if (!source.startsWith("target") && !source.startsWith("runs")) {
          Path copy = project.resolve(source);
          Files.createDirectories(copy.getParent());
          Files.copy(SAMPLE.resolve(source), copy);
        }
      }
    }
    build = new MavenBuild(project, PlantedRepository.in(Path.of("target", "it")));
  }

  @Test
  void it_compiles_and_its_gate_can_be_skipped() throws Exception {
    MavenBuild.End end = build.run("verify", "-Dheadroom.skip=true");

    assertThat(end.exitCode()).as(end.output()).isZero();
    assertThat(end.output()).contains("headroom gate is skipped");
  }

  @Test
  @EnabledIfSystemProperty(named = MEASURED, matches = "true")
  void as_it_is_it_passes() throws Exception {
    MavenBuild.End end = build.run("verify");

    assertThat(end.exitCode()).as(end.output()).isZero();
    assertThat(end.output()).contains("\npass: ");
  }

  @Test
  @EnabledIfSystemProperty(named = MEASURED, matches = "true")
  void the_planted_regression_fails_and_its_frame_is_named() throws Exception {
    MavenBuild.End end = build.run("verify", "-Pplanted");

    assertThat(end.exitCode()).as(end.output()).isEqualTo(1);
    assertThat(end.output())
        .contains("headroom gate: regression: ", "MojoFailureException")
        .contains("ScannedPrices.priceOf");
  }
}
