package dev.headroom.profiler.collect.database.postgres;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** PostgreSQL servers of which there are programs on this machine. */
public final class PostgresInstallations {
  /** What the tests bring with them; for one kind of machine only. */
  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

  /** Where Debian has them, a folder a release. */
  private static final Path SYSTEM = Path.of("/usr/lib/postgresql");

  private PostgresInstallations() {}

  /**
   * The folders of their programs: of the one that the tests bring, and of the system's.
   *
   * @param folder for what is unpacked
   */
  public static List<Path> find(Path folder) throws IOException, InterruptedException {
    List<Path> found = new ArrayList<>();
    if (Files.isDirectory(SYSTEM)) {
      try (Stream<Path> releases = Files.list(SYSTEM)) {
        found =
            releases
                .map(release -> release.resolve("bin"))
                .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                .sorted()
                .collect(toCollection(ArrayList::new));
      }
    }
    Path unpacked = folder.resolve("postgres");
    if (System.getProperty("os.arch").equals("amd64") && unpack(unpacked)) {
      found.add(unpacked.resolve("bin"));
    }
    return found;
  }

  private static boolean unpack(Path folder) throws IOException, InterruptedException {
    Path archive = folder.resolveSibling("postgres.txz");
    Files.createDirectories(folder);
    try (InputStream packed = PostgresInstallations.class.getResourceAsStream(ARCHIVE)) {
      Files.copy(packed, archive);
    }
    return new ProcessBuilder("tar", "-xJf", archive.toString(), "-C", folder.toString())
            .inheritIO()
            .start()
            .waitFor()
        == 0;
  }
}
