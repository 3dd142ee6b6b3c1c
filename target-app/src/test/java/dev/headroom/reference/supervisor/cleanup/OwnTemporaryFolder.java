package dev.headroom.reference.supervisor.cleanup;

import dev.headroom.reference.machine.FolderTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Systems of a test stand apart from those that really run on this machine. */
public final class OwnTemporaryFolder implements BeforeEachCallback, AfterEachCallback {
  private static final String PROPERTY = "java.io.tmpdir";
  private final String before = System.getProperty(PROPERTY);
  private final String name;
  private Path folder;

  public OwnTemporaryFolder() {
    this("own");
  }

  /**
   * @param name that stands in its path
   */
  public OwnTemporaryFolder(String name) {
    this.name = name;
  }

  public Path path() {
    return folder;
  }

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    folder = Files.createTempDirectory(name);
    System.setProperty(PROPERTY, folder.toString());
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    System.setProperty(PROPERTY, before);
    FolderTree.delete(folder);
  }
}
