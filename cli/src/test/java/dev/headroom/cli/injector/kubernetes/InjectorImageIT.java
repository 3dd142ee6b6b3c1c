package dev.headroom.cli.injector.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.load.injector.ExitCode;
import dev.headroom.load.injector.InjectorMain;
import dev.headroom.load.simulation.CurveSimulation;
import dev.headroom.run.file.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The image that the packaged command makes, unpacked: what is in it runs by itself. */
@Timeout(180)
class InjectorImageIT {
  private static final Path JAR = Path.of("target", "headroom-cli.jar").toAbsolutePath();

  @TempDir private Path folder;
  private List<String> entrypoint;

  @BeforeEach
  void make() throws Exception {
    Path base = TinyImage.write(folder.resolve("base.tar"), Map.of("etc/os", "tiny"));
    Path image = folder.resolve("injector.tar");
    Process made =
        java(
            List.of(
                "-jar",
                JAR.toString(),
                "injector-image",
                "--base",
                base.toString(),
                "--to",
                image.toString()));
    assertThat(printed(made)).contains("headroom-injector:");
    assertThat(made.waitFor()).isZero();
    unpack(TinyImage.files(Files.readAllBytes(image)));
  }

  private void unpack(Map<String, byte[]> tar) throws IOException {
    JsonNode manifest = Json.documents().readTree(tar.get("manifest.json")).get(0);
    for (JsonNode layer : manifest.get("Layers")) {
      for (Map.Entry<String, byte[]> file : TinyImage.layer(tar.get(layer.asText())).entrySet()) {
        Path place = folder.resolve(file.getKey());
        Files.createDirectories(place.getParent());
        Files.write(place, file.getValue());
      }
    }
    JsonNode config = Json.documents().readTree(tar.get(manifest.get("Config").asText()));
    entrypoint = new ArrayList<>();
    config
        .get("config")
        .get("Entrypoint")
        .forEach(word -> entrypoint.add(word.asText().replace("/app/", folder + "/app/")));
  }

  private static Process java(List<String> arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static String printed(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void its_main_class_starts_and_wants_to_know_which_shard_it_is() throws Exception {
    Process pod = java(entrypoint.subList(1, entrypoint.size()));

    assertThat(printed(pod)).startsWith("headroom: JOB_COMPLETION_INDEX is not set");
    assertThat(pod.waitFor()).isEqualTo(ExitCode.BAD_OPTION);
  }

  @Test
  void its_jars_hold_all_that_gatling_needs_for_a_simulation() throws Exception {
    String classPath = entrypoint.get(entrypoint.indexOf("-cp") + 1);
    Process gatling =
        java(
            List.of(
                "-cp",
                classPath,
                "-DxMax=lots",
                InjectorMain.class.getName(),
                "-s",
                CurveSimulation.class.getName(),
                "-rf",
                folder.resolve("results").toString(),
                "-nr"));

    // Read by the simulation, which Gatling made.
    assertThat(printed(gatling)).contains("headroom: -DxMax=lots");
    assertThat(gatling.waitFor()).isEqualTo(ExitCode.BAD_OPTION);
  }
}
