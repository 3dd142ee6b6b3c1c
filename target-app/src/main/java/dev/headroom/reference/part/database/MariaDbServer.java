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
  private static final int ERRAND_TIMEOUT_SECONDS = 300;
  private static final int SAID_LINES = 5;

  private final MariaDbInstallation installation;
  private final Path folder;
  private final Path data;
  private final Path temporary;

  private MariaDbServer(Path folder, Path data, Path temporary) throws IOException {
    this.installation = MariaDbInstallation.unpack(data, temporary);
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
   * Unpacks what is needed.
   *
   * @param folder of this database alone
   */
  static MariaDbServer unpack(Path folder) throws IOException {
    return new MariaDbServer(folder, folder.resolve("data"), folder.resolve("temporary"));
  }

  /**
   * Makes an empty database.
   *
   * @param sql statements, run in a server that does not listen
   * @throws IOException if that fails, with what was printed last
   */
  void create(String sql, Launcher launcher) throws IOException, InterruptedException {
    Path output = folder.resolve("create.log");
    List<String> install =
        List.of(
            installation.installer().toString(),
            "--no-defaults",
            "--datadir=" + data,
            "--basedir=" + installation.base(),
            "--force",
            "--skip-name-resolve");
    run(spec("mariadb-install-db", install, output), "", launcher);
    List<String> bootstrap = server(List.of("--bootstrap", "--datadir=" + data));
    run(spec("mariadbd", bootstrap, output), sql, launcher);
  }

  /** Runs an errand to its end; what it is given on standard input may be secret. */
  private static void run(ProcessSpec spec, String input, Launcher launcher)
      throws IOException, InterruptedException {
    Process process = launcher.launch(spec);
    try (OutputStream stream = process.getOutputStream()) {
      stream.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // It ended before it read everything; its exit code and output say why.
    }
    boolean ended = process.waitFor(ERRAND_TIMEOUT_SECONDS, TimeUnit.SECONDS);
    if (!ended || process.exitValue() != 0) {
      process.destroyForcibly();
      List<String> said = Files.readAllLines(spec.output());
      throw new IOException(
          "the database cannot be made; %s said: %s"
              .formatted(
                  spec.name(),
                  String.join(
                      " | ", said.subList(Math.max(0, said.size() - SAID_LINES), said.size()))));
    }
  }

  /**
   * The server itself, listening on loopback.
   *
   * @param bufferPoolMegabytes memory for pages
   */
  ProcessSpec process(int port, int bufferPoolMegabytes) {
    List<String> arguments =
        List.of(
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
            "--innodb-buffer-pool-size=" + bufferPoolMegabytes + "M",
            "--innodb-buffer-pool-dump-at-shutdown=OFF",
            // The data are thrown away: a stop need not tidy them.
            "--innodb-fast-shutdown=2",
            "--max-connections=1200",
            "--character-set-server=utf8mb4");
    return spec("mariadbd", server(arguments), folder.resolve("mariadbd.log"));
  }

  private List<String> server(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(installation.server().toString());
    // This has to be the first.
    command.add("--no-defaults");
    command.add("--basedir=" + installation.base());
    command.addAll(arguments);
    if (MariaDbInstallation.isRoot()) {
      command.add("--user=root");
    }
    return command;
  }

  private ProcessSpec spec(String name, List<String> command, Path output) {
    return new ProcessSpec(
        name,
        ProcessKind.DATABASE,
        command,
        Map.of("LD_LIBRARY_PATH", installation.libraries().toString()),
        output);
  }
}
