package dev.headroom.cli.injector.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.cli.failure.FailedException;
import dev.headroom.cli.failure.RefusedException;
import dev.headroom.run.file.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InjectorImageTest {
  private static final String MAIN = "dev.headroom.load.pod.PodMain";

  @TempDir private Path folder;
  private Path base;
  private InjectorJars jars;

  @BeforeEach
  void prepare() throws Exception {
    base = TinyImage.write(folder.resolve("base.tar"), Map.of("usr/bin/java", "a runtime"));
    jar("library-1.jar", null, "a/Library.class");
    jars =
        InjectorJars.read(
            jar("headroom-load.jar", "library-1.jar", MAIN.replace('.', '/') + ".class"));
  }

  private Path jar(String name, String classPath, String entry) throws IOException {
    Path file = folder.resolve(name);
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    if (classPath != null) {
      manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
    }
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
      jar.putNextEntry(new ZipEntry(entry));
      jar.write(name.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  private Map<String, byte[]> image(List<Path> classPath) throws Exception {
    Path tar = folder.resolve("injector.tar");
    new InjectorImage(base.toString(), classPath).make(jars, tar.toString(), "7");
    return TinyImage.files(Files.readAllBytes(tar));
  }

  @Test
  void an_image_holds_the_base_and_our_jars_in_layers_that_its_manifest_lists() throws Exception {
    Map<String, byte[]> tar = image(List.of());
    JsonNode manifest = Json.documents().readTree(tar.get("manifest.json")).get(0);

    assertThat(manifest.get("RepoTags").get(0).asText()).endsWith("headroom-injector:7");
    List<Set<String>> layers = new ArrayList<>();
    for (JsonNode layer : manifest.get("Layers")) {
      layers.add(new HashSet<>(TinyImage.layer(tar.get(layer.asText())).keySet()));
    }
    assertThat(layers).hasSize(3);
    assertThat(layers.get(0)).contains("usr/bin/java");
    assertThat(layers.get(1)).contains("app/lib/library-1.jar");
    assertThat(layers.get(2)).contains("app/lib/headroom-load.jar");
  }

  @Test
  void a_jar_in_the_image_is_the_jar_itself() throws Exception {
    Map<String, byte[]> tar = image(List.of());
    JsonNode manifest = Json.documents().readTree(tar.get("manifest.json")).get(0);
    byte[] layer = tar.get(manifest.get("Layers").get(2).asText());

    assertThat(TinyImage.layer(layer).get("app/lib/headroom-load.jar"))
        .isEqualTo(Files.readAllBytes(jars.main()));
  }

  @Test
  void it_starts_the_main_class_as_an_ordinary_user() throws Exception {
    JsonNode settings = settings(image(List.of()));

    assertThat(settings.get("User").asText()).isEqualTo("1000");
    assertThat(settings.get("Entrypoint"))
        .extracting(JsonNode::asText)
        .startsWith("java")
        .containsSequence("-cp", "/app/lib/headroom-load.jar", MAIN);
  }

  @Test
  void classes_of_a_simulation_of_ones_own_come_after_ours() throws Exception {
    Path classes = Files.createDirectories(folder.resolve("classes/com/example"));
    Files.writeString(classes.resolve("Own.class"), "own");

    Map<String, byte[]> tar = image(List.of(folder.resolve("classes")));

    assertThat(settings(tar).get("Entrypoint"))
        .extracting(JsonNode::asText)
        .contains("/app/lib/headroom-load.jar:/app/extra/0-classes");
    JsonNode layers = Json.documents().readTree(tar.get("manifest.json")).get(0).get("Layers");
    assertThat(TinyImage.layer(tar.get(layers.get(3).asText())))
        .containsKey("app/extra/0-classes/com/example/Own.class");
  }

  private static JsonNode settings(Map<String, byte[]> tar) throws IOException {
    JsonNode manifest = Json.documents().readTree(tar.get("manifest.json")).get(0);
    return Json.documents().readTree(tar.get(manifest.get("Config").asText())).get("config");
  }

  @Test
  void a_base_that_is_not_there_is_refused_by_name() {
    InjectorImage image = new InjectorImage(folder.resolve("none.tar").toString(), List.of());

    assertThatThrownBy(() -> image.make(jars, folder.resolve("to.tar").toString(), "7"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("none.tar: there is no such file");
  }

  @Test
  void without_a_registry_the_way_without_one_is_said() {
    // Nothing listens there.
    InjectorImage image = new InjectorImage("127.0.0.1:1/java:17", List.of());

    assertThatThrownBy(() -> image.make(jars, folder.resolve("to.tar").toString(), "7"))
        .isInstanceOf(FailedException.class)
        .hasMessageContaining("127.0.0.1:1/java:17")
        .hasMessageContaining("--base FILE.tar");
  }

  @Test
  void a_jar_that_is_missing_beside_the_main_one_is_named() throws IOException {
    Path main = jar("alone.jar", "gone.jar", "A.class");

    assertThatThrownBy(() -> InjectorJars.read(main))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("gone.jar");
  }

  @Test
  void classes_in_a_folder_make_no_image() {
    assertThatThrownBy(() -> InjectorJars.of(InjectorImageTest.class))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("mvn package");
  }
}
