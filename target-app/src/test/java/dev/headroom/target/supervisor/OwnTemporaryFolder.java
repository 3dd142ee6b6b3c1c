package dev.headroom.target.supervisor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Systems of a test stand apart from those that really run on this machine. */
final class OwnTemporaryFolder implements BeforeEachCallback, AfterEachCallback {
  private static final String PROPERTY = "java.io.tmpdir";
  private final String before = System.getProperty(PROPERTY);
  private Path folder;

  Path path() {
    return folder;
  }

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    folder = Files.createTempDirectory("own");
    System.setProperty(PROPERTY, folder.toString());
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    System.setProperty(PROPERTY, before);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
