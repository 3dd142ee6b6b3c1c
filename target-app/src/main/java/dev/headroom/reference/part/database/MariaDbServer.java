package dev.headroom.reference.part.database;

import dev.headroom.reference.part.ProcessKind;
import dev.headroom.reference.part.ProcessSpec;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A database server on a data folder of its own: the processes that make it and that run it. */
final class MariaDbServer {
  private static final int BOOTSTRAP_TIMEOUT_SECONDS = 60;
  private static final String PROGRAM = "mariadbd";

  private final MariaDbInstallation installation;
  private final Path folder;
  private final Path data;
  private final Path temporary;

  private MariaDbServer(Path folder, Path data, Path temporary) throws IOException {
    this.installation = MariaDbInstallation.install(data, temporary);
    this.folder = folder;
    this.data = data;
    this.temporary = temporary;
  }

  /** Starts an errand. */
  @FunctionalInterface
  interface Launcher {
    Process launch(ProcessSpec spec) throws IOException;
  }

  /**
   * Makes an empty database.
   *
   * @param folder of this database alone
   */
  static MariaDbServer install(Path folder) throws IOException {
    return new MariaDbServer(folder, folder.resolve("data"), folder.resolve("temporary"));
  }

  /**
   * Runs statements in a server that does not listen, given on standard input for their secrets.
   *
   * @throws IOException if it refuses them, with what it printed last
   */
  void bootstrap(String sql, Launcher launcher) throws IOException, InterruptedException {
    Path output = folder.resolve("bootstrap.log");
    Process process =
        launcher.launch(spec(List.of("--no-defaults", "--bootstrap", "--datadir=" + data), output));
    try (OutputStream input = process.getOutputStream()) {
      input.write(sql.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // It ended before it read everything; its exit code and output say why.
    }
    if (!process.waitFor(BOOTSTRAP_TIMEOUT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      List<String> said = Files.readAllLines(output);
      throw new IOException(
          "the database refuses to make its accounts; it said: "
              + String.join(" | ", said.subList(Math.max(0, said.size() - 5), said.size())));
    }
  }

  /** The server itself, listening on loopback. */
  ProcessSpec process(int port) {
    return spec(
        List.of(
            "--no-defaults",
            "--datadir=" + data,
            "--tmpdir=" + temporary,
            // Beside the data: an absolute path could be longer than a socket's may be.
            "--socket=socket",
            "--pid-file=" + folder.resolve("pid"),
            "--port=" + port,
            "--bind-address=127.0.0.1",
            "--skip-name-resolve",
            "--performance-schema=ON",
            "--performance-schema-consumer-statements-digest=ON",
            "--innodb-buffer-pool-size=128M",
            "--innodb-buffer-pool-dump-at-shutdown=OFF",
            // The data are thrown away: a stop need not tidy them.
            "--innodb-fast-shutdown=2",
            "--max-connections=1200",
            "--character-set-server=utf8mb4"),
        folder.resolve(PROGRAM + ".log"));
  }

  private ProcessSpec spec(List<String> arguments, Path output) {
    List<String> command = new ArrayList<>();
    command.add(installation.server().toString());
    command.addAll(arguments);
    command.add("--basedir=" + installation.base());
    if (MariaDbInstallation.isRoot()) {
      command.add("--user=root");
    }
    return new ProcessSpec(
        PROGRAM,
        ProcessKind.DATABASE,
        command,
        Map.of("LD_LIBRARY_PATH", installation.libraries().toString()),
        output);
  }
}
