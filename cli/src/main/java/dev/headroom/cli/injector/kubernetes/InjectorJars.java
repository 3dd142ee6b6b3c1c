package dev.headroom.cli.injector.kubernetes;

import dev.headroom.cli.failure.RefusedException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * The jar of an injector with those that it needs: its manifest names them, and they lie beside it.
 *
 * @param main with the main class
 * @param libraries all others
 */
record InjectorJars(Path main, List<Path> libraries) {
  InjectorJars {
    libraries = List.copyOf(libraries);
  }

  /**
   * Those that this process runs with.
   *
   * @param of a class of the main jar
   * @throws RefusedException if the class is in no jar
   */
  static InjectorJars of(Class<?> of) throws IOException {
    try {
      Path main = Path.of(of.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (!Files.isRegularFile(main)) {
        throw new RefusedException(
            "an image is made of jars, and " + main + " is none: build them with 'mvn package'");
      }
      return read(main);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("where a class was loaded from is no place: " + of, e);
    }
  }

  /** Those of a jar. */
  static InjectorJars read(Path main) throws IOException {
    try (JarFile jar = new JarFile(main.toFile())) {
      Manifest manifest = jar.getManifest();
      String names =
          manifest == null
              ? null
              : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      List<Path> libraries =
          Stream.of(names == null ? new String[0] : names.split(" "))
              .map(name -> main.resolveSibling(name))
              .toList();
      for (Path library : libraries) {
        if (!Files.isRegularFile(library)) {
          throw new RefusedException(main + " needs " + library + ", and there is no such file");
        }
      }
      return new InjectorJars(main, libraries);
    }
  }
}
