package dev.headroom.cli.option;

import dev.headroom.cli.failure.RefusedException;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Gatling simulation of somebody else's, before anything is started for it. */
final class ForeignSimulation {
  private ForeignSimulation() {}

  /**
   * @throws RefusedException if a part of the class path is not there, or the class is not on it
   */
  static void require(String simulation, List<Path> classPath) {
    List<URL> urls = new ArrayList<>();
    for (Path entry : classPath) {
      if (!Files.isReadable(entry)) {
        throw new RefusedException("--class-path " + entry + ": there is no such folder or jar");
      }
      urls.add(url(entry));
    }
    String file = simulation.replace('.', '/') + ".class";
    try (URLClassLoader loader =
        new URLClassLoader(urls.toArray(URL[]::new), ForeignSimulation.class.getClassLoader())) {
      if (loader.getResource(file) == null) {
        throw new RefusedException(
            "--simulation "
                + simulation
                + ": there is no such class on the class path; say with --class-path where its"
                + " compiled classes are");
      }
    } catch (IOException e) {
      throw new RefusedException("--class-path cannot be read: " + e.getMessage());
    }
  }

  private static URL url(Path entry) {
    try {
      return entry.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new RefusedException("--class-path " + entry + ": is no path of a folder or jar");
    }
  }
}
