package dev.headroom.profiler.collect.database.postgres;

import dev.headroom.profiler.collect.Await;
import dev.headroom.profiler.collect.PostgresEndpoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL server of a test, whose accounts need no password. */
final class PostgresServer implements AutoCloseable {
  private static final String OWNER = "postgres";

  private final Process process;
  private final int port;

  private PostgresServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts one.
   *
   * @param bin folder of its programs
   * @param folder for its data
   * @param settings like {@code work_mem=1MB}
   */
  static PostgresServer start(Path bin, Path folder, String... settings) throws Exception {
    Path data = Files.createDirectories(folder).resolve("data");
    Path log = folder.resolve("log");
    Process made =
        run(
            log,
            bin.resolve("initdb").toString(),
            "--pgdata=" + data,
            "--username=" + OWNER,
            "--auth=trust",
            "--encoding=UTF8",
            "--locale=C",
            "--no-sync");
    if (made.waitFor() != 0) {
      throw new IOException("initdb failed: " + Files.readString(log));
    }
    int port = freePort();
    List<String> command =
        new ArrayList<>(List.of(bin.resolve("postgres").toString(), "-D", data.toString()));
    List<String> all = new ArrayList<>(List.of(settings));
    all.addAll(
        List.of(
            "port=" + port,
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=off",
            "shared_buffers=16MB"));
    all.forEach(setting -> command.addAll(List.of("-c", setting)));
    PostgresServer server = new PostgresServer(run(log, command.toArray(String[]::new)), port);
    Await.until(
        () -> {
          server.connect("postgres").close();
          return true;
        });
    return server;
  }

  private static Process run(Path log, String... command) throws IOException {
    List<String> words = new ArrayList<>(List.of(command));
    if (System.getProperty("user.name").equals("root")) {
      // It refuses to run as root; within a user namespace it is nobody.
      words.addAll(0, List.of("unshare", "--user"));
    }
    return new ProcessBuilder(words)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  PostgresEndpoint endpoint(String database, String user) {
    return new PostgresEndpoint(url(database), user, "");
  }

  /** As its owner. */
  Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(url(database), OWNER, "");
  }

  /** As its owner, each in a transaction of its own. */
  void execute(String database, String... statements) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    // It would wait for its clients at the other signal to end.
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }
}
