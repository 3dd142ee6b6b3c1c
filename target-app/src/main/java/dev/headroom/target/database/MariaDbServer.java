package dev.headroom.target.database;

import dev.headroom.target.box.BoxGroup;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A database server: a process in a box, listening on loopback. */
public final class MariaDbServer {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int BETWEEN_TRIES_MILLIS = 100;

  private final Process process;
  private final Accounts accounts;

  private MariaDbServer(Process process, Accounts accounts) {
    this.process = process;
    this.accounts = accounts;
  }

  /** A process that was started, before it answers; so that its starter can already end it. */
  @FunctionalInterface
  public interface Started {
    void process(Process process) throws IOException;
  }

  /**
   * Makes an empty database in a folder, starts it and waits until it answers.
   *
   * @param folder of this database alone; removed by the caller
   * @param started told of the process as soon as there is one
   * @throws IOException if it does not come up, with what it printed last
   */
  public static MariaDbServer start(BoxGroup box, Path folder, int port, Started started)
      throws IOException, InterruptedException {
    Path data = folder.resolve("data");
    MariaDbInstallation installation =
        MariaDbInstallation.install(data, folder.resolve("temporary"));
    Accounts accounts = Accounts.draw(port);
    Path output = folder.resolve("mariadbd.log");
    bootstrap(installation, data, output, accounts.sql());
    ProcessBuilder builder =
        new ProcessBuilder(box.inside(command(installation, folder, data, port)));
    builder.environment().put("LD_LIBRARY_PATH", installation.libraries().toString());
    Process process =
        builder
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
            .start();
    started.process(process);
    awaitAnswer(process, accounts.administrator(), output);
    return new MariaDbServer(process, accounts);
  }

  /**
   * Runs statements in a server that does not listen, given on standard input for their secrets.
   */
  private static void bootstrap(
      MariaDbInstallation installation, Path data, Path output, String sql)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                installation.server().toString(),
                "--no-defaults",
                "--bootstrap",
                "--basedir=" + installation.base(),
                "--datadir=" + data));
    if (MariaDbInstallation.isRoot()) {
      command.add("--user=root");
    }
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("LD_LIBRARY_PATH", installation.libraries().toString());
    Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    try (OutputStream input = process.getOutputStream()) {
      input.write(sql.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // It ended before it read everything; its exit code and output say why.
    }
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IOException("the database refuses to make its accounts; it said: " + tail(output));
    }
  }

  private static List<String> command(
      MariaDbInstallation installation, Path folder, Path data, int port) {
    List<String> command =
        new ArrayList<>(
            List.of(
                installation.server().toString(),
                "--no-defaults",
                "--basedir=" + installation.base(),
                "--datadir=" + data,
                "--tmpdir=" + folder.resolve("temporary"),
                "--socket=" + folder.resolve("socket"),
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
                "--character-set-server=utf8mb4"));
    if (MariaDbInstallation.isRoot()) {
      command.add("--user=root");
    }
    return command;
  }

  private static void awaitAnswer(Process process, DatabaseAccess account, Path output)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try (Connection connection =
          DriverManager.getConnection(account.jdbcUrl(), account.user(), account.password())) {
        if (connection.isValid(1)) {
          return;
        }
      } catch (SQLException e) {
        if (!process.isAlive() || System.nanoTime() > deadline) {
          throw new IOException(
              "the database does not start (" + e.getMessage() + "); it said: " + tail(output), e);
        }
      }
      Thread.sleep(BETWEEN_TRIES_MILLIS);
    }
  }

  private static String tail(Path output) throws IOException {
    List<String> lines = Files.readAllLines(output);
    return String.join(" | ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
  }

  public long pid() {
    return process.pid();
  }

  public DatabaseAccess administrator() {
    return accounts.administrator();
  }

  public DatabaseAccess application() {
    return accounts.application();
  }

  public DatabaseAccess monitor() {
    return accounts.monitor();
  }
}
