package dev.headroom.reference.part.web;

import dev.headroom.reference.machine.LoopbackPort;
import dev.headroom.reference.part.DatabaseAccount;
import dev.headroom.reference.service.WebServer;
import dev.headroom.reference.service.link.Link;
import dev.headroom.reference.setting.Bounds;
import dev.headroom.reference.setting.InvalidSettingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine.Option;

/**
 * How the web role is to run. The database's password is no argument: it comes from the environment
 * variable {@value #PASSWORD_VARIABLE}, so that no process list shows it.
 */
final class WebArguments {
  static final String PASSWORD_VARIABLE = "HEADROOM_TARGET_DB_PASSWORD";

  private static final String PORT = "--port";
  private static final String DB_URL = "--db-url";
  private static final String DB_USER = "--db-user";
  private static final String POOL_SIZE = "--pool-size";
  private static final String REQUEST_THREADS = "--request-threads";
  private static final String POOL_TIMEOUT = "--pool-timeout-millis";
  private static final String SWITCH = "--switch";
  private static final String TLS = "--tls";
  private static final String COMPRESS = "--compress";
  private static final String EGRESS = "--egress-bytes-per-second";
  private static final String EXIT_WITH_PARENT = "--exit-with-parent";

  @Option(
      names = PORT,
      paramLabel = "PORT",
      description = "on loopback (default: ${DEFAULT-VALUE})")
  int port = 8080;

  @Option(
      names = DB_URL,
      paramLabel = "URL",
      description = "of the database, JDBC (default: ${DEFAULT-VALUE})")
  String dbUrl = "jdbc:mariadb://127.0.0.1:3306/headroom";

  @Option(
      names = DB_USER,
      paramLabel = "NAME",
      description = {
        "account of the database (default: ${DEFAULT-VALUE})",
        "its password is taken from the environment variable " + PASSWORD_VARIABLE
      })
  String dbUser = "app";

  @Option(
      names = POOL_SIZE,
      paramLabel = "N",
      description = "connections to the database (default: ${DEFAULT-VALUE})")
  int poolSize = 20;

  @Option(
      names = REQUEST_THREADS,
      paramLabel = "N",
      description = "threads that serve requests (default: ${DEFAULT-VALUE})")
  int requestThreads = 64;

  @Option(
      names = POOL_TIMEOUT,
      paramLabel = "MILLIS",
      description = "how long a request waits for a connection (default: ${DEFAULT-VALUE})")
  int poolTimeoutMillis = 3_000;

  @Option(
      names = SWITCH,
      paramLabel = "FAULT",
      description = "run the code of this fault, id or id:strength; may be given more than once")
  List<String> switches = new ArrayList<>();

  @Option(names = TLS, description = "clients speak TLS to it")
  boolean tls;

  @Option(names = COMPRESS, description = "compress answers for clients that take it")
  boolean compressed;

  @Option(
      names = EGRESS,
      paramLabel = "BYTES",
      description = "that the box's link carries to clients (default: what the machine can)")
  Double egressBytesPerSecond;

  @Option(names = EXIT_WITH_PARENT, description = "end when standard input does")
  boolean exitWithParent;

  /** As the web part of a system runs it: until that system's supervisor ends. */
  static WebArguments of(
      int port, DatabaseAccount account, WebSettings settings, OptionalDouble egress) {
    WebArguments arguments = new WebArguments();
    arguments.port = port;
    arguments.dbUrl = account.jdbcUrl();
    arguments.dbUser = account.user();
    arguments.poolSize = settings.poolSize();
    arguments.requestThreads = settings.requestThreads();
    arguments.switches = settings.switches();
    arguments.tls = settings.isEncrypted();
    arguments.compressed = settings.isCompressed();
    arguments.egressBytesPerSecond = egress.isPresent() ? egress.getAsDouble() : null;
    arguments.exitWithParent = true;
    return arguments;
  }

  /**
   * @throws InvalidSettingException if a number is out of bounds
   */
  void requireValid() {
    Bounds.requireBetween(PORT, port, 1, LoopbackPort.MAX);
    Bounds.requireBetween(POOL_SIZE, poolSize, 1, WebSettings.MAX_CONNECTIONS);
    Bounds.requireBetween(REQUEST_THREADS, requestThreads, 1, WebSettings.MAX_THREADS);
    Bounds.requireBetween(POOL_TIMEOUT, poolTimeoutMillis, 250, 600_000);
  }

  /** Of clients and the way to them. */
  WebServer.Clients clients() {
    return new WebServer.Clients(
        tls, compressed, Optional.ofNullable(egressBytesPerSecond).map(Link::new));
  }

  /** The words of a command line that say the same. */
  List<String> toWords() {
    List<String> words =
        new ArrayList<>(
            List.of(
                PORT + "=" + port,
                DB_URL + "=" + dbUrl,
                DB_USER + "=" + dbUser,
                POOL_SIZE + "=" + poolSize,
                REQUEST_THREADS + "=" + requestThreads,
                POOL_TIMEOUT + "=" + poolTimeoutMillis));
    switches.forEach(id -> words.add(SWITCH + "=" + id));
    if (tls) {
      words.add(TLS);
    }
    if (compressed) {
      words.add(COMPRESS);
    }
    if (egressBytesPerSecond != null) {
      words.add(EGRESS + "=" + egressBytesPerSecond);
    }
    if (exitWithParent) {
      words.add(EXIT_WITH_PARENT);
    }
    return List.copyOf(words);
  }
}
