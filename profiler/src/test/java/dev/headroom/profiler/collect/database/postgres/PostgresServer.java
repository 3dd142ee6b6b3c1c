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
import java.util.function.UnaryOperator;

/** A PostgreSQL server of a test, whose accounts need no password. */
public final class PostgresServer implements AutoCloseable {
  private static final String OWNER = "postgres";

  private final Process process;
  private final int port;

  private PostgresServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static PostgresServer start(Path bin, Path folder, String... settings) throws Exception {
    return start(bin, folder, command -> command, settings);
  }

  /**
   * Starts one.
   *
   * @param bin folder of its programs
   * @param folder for its data
   * @param inside the command that starts the server where it belongs, as the same process
   * @param settings like {@code work_mem=1MB}
   */
  public static PostgresServer start(
      Path bin, Path folder, UnaryOperator<List<String>> inside, String... settings)
      throws Exception {
    Path data = Files.createDirectories(folder).resolve("data");
    Path log = folder.resolve("log");
    Process made =
        run(
            log,
            unprivileged(
                List.of(
                    bin.resolve("initdb").toString(),
                    "--pgdata=" + data,
                    "--username=" + OWNER,
                    "--auth=trust",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--no-sync")));
    if (made.waitFor() != 0) {
      throw new IOException("initdb failed: " + Files.readString(log));
    }
    int port = freePort();
    List<String> command =
        new ArrayList<>(List.of(bin.resolve("postgres").toString(), "-D", data.toString()));
    List<String> all =
        new ArrayList<>(
            List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=off",
                "shared_buffers=16MB"));
    all.addAll(List.of(settings));
    all.forEach(setting -> command.addAll(List.of("-c", setting)));
    PostgresServer server = new PostgresServer(run(log, inside.apply(unprivileged(command))), port);
    Await.until(
        () -> {
          server.connect("postgres").close();
          return true;
        });
    return server;
  }

  /** It refuses to run as root; within a user namespace it is nobody. */
  private static List<String> unprivileged(List<String> command) {
    List<String> words = new ArrayList<>(command);
    if (System.getProperty("user.name").equals("root")) {
      words.addAll(0, List.of("unshare", "--user"));
    }
    return words;
  }

  private static Process run(Path log, List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** The server's own, whose children the others are. */
  public long pid() {
    return process.pid();
  }

  /** Of one of its databases. */
  public String url(String database) {
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
  public void execute(String database, String... statements) throws SQLException {
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
