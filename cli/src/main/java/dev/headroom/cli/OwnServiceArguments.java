package dev.headroom.cli;

import dev.headroom.cli.failure.Refusal;
import dev.headroom.cli.target.OwnServiceOptions;
import dev.headroom.run.BoxProcess;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** What a user tells of a service of his own. */
final class OwnServiceArguments {
  private static final String PASSWORD = "HEADROOM_DB_PASSWORD";
  private static final int CONNECT_MILLIS = 3_000;
  private static final Set<String> DATABASES =
      Set.of("mariadbd", "mysqld", "postgres", "oracle", "sqlservr", "mongod", "database");

  @Option(names = "--url", paramLabel = "URL", description = "where your service answers")
  private String url;

  @Option(
      names = "--pid",
      paramLabel = "[NAME=]PID",
      description = "a process of your service; may be given more than once")
  private List<String> pids = new ArrayList<>();

  @Option(
      names = "--cores",
      paramLabel = "N",
      description = "cores that it may use (default: all of this machine)")
  private Double cores;

  @Option(
      names = "--cgroup",
      paramLabel = "FOLDER",
      description = "its cgroup's folder, to see CPU throttling")
  private Path cgroup;

  @Option(
      names = "--metrics-url",
      paramLabel = "URL",
      description = "its Prometheus endpoint, to see pools and request threads")
  private String metricsUrl;

  @Option(
      names = "--db-url",
      paramLabel = "JDBC-URL",
      description = "its MariaDB or MySQL database, to see statements")
  private String databaseUrl;

  @Option(
      names = "--db-user",
      paramLabel = "NAME",
      defaultValue = "monitor",
      description = "database account (default: ${DEFAULT-VALUE})")
  private String databaseUser;

  @Option(names = "--no-profile", description = "attach no profiler to its JVMs")
  private boolean noProfile;

  boolean isGiven() {
    if (url == null && (!pids.isEmpty() || metricsUrl != null || databaseUrl != null)) {
      throw new Refusal("--pid, --metrics-url and --db-url need --url: where does it answer?");
    }
    return url != null;
  }

  OwnServiceOptions options() {
    if (cores != null && !(cores > 0)) {
      throw new Refusal("--cores " + cores + ": must be greater than 0");
    }
    if (cgroup != null && !Files.isRegularFile(cgroup.resolve("cpu.stat"))) {
      throw new Refusal("--cgroup " + cgroup + ": there is no cpu.stat in it");
    }
    if (databaseUrl != null && !databaseUrl.startsWith("jdbc:mariadb://")) {
      throw new Refusal("--db-url must begin with jdbc:mariadb:// (MySQL too)");
    }
    if (databaseUrl != null && databaseUrl.toLowerCase(Locale.ROOT).contains("password=")) {
      throw new Refusal("--db-url holds a password, which others can see; put it into " + PASSWORD);
    }
    List<BoxProcess> processes = pids.stream().map(OwnServiceArguments::process).toList();
    return new OwnServiceOptions(
        reachable(http("--url", url)),
        processes,
        Optional.ofNullable(cores),
        Optional.ofNullable(cgroup),
        Optional.ofNullable(metricsUrl).map(text -> http("--metrics-url", text)),
        Optional.ofNullable(databaseUrl),
        databaseUser,
        Optional.ofNullable(System.getenv(PASSWORD)).orElse(""),
        !noProfile);
  }

  private static URI http(String option, String text) {
    try {
      URI uri = URI.create(text);
      if (uri.getHost() != null && Set.of("http", "https").contains(uri.getScheme())) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      // Refused below.
    }
    throw new Refusal(option + " " + text + ": must be like http://127.0.0.1:8080");
  }

  /** Whether anything listens there; what it answers is the load's business. */
  private static URI reachable(URI uri) {
    int port = uri.getPort() > 0 ? uri.getPort() : uri.getScheme().equals("https") ? 443 : 80;
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(uri.getHost(), port), CONNECT_MILLIS);
      return uri;
    } catch (IOException e) {
      throw new Refusal(uri + " does not answer (" + e.getMessage() + "): is it started?");
    }
  }

  private static BoxProcess process(String text) {
    int equals = text.indexOf('=');
    long pid;
    try {
      pid = Long.parseLong(text.substring(equals + 1));
    } catch (NumberFormatException e) {
      throw new Refusal("--pid " + text + ": must be a process id, or NAME=ID");
    }
    ProcessHandle handle =
        ProcessHandle.of(pid).orElseThrow(() -> new Refusal("--pid: there is no process " + pid));
    String executable =
        handle.info().command().map(c -> Path.of(c).getFileName().toString()).orElse("process");
    String name = equals > 0 ? text.substring(0, equals) : executable;
    return new BoxProcess(name, pid, kind(executable, name));
  }

  private static BoxProcess.Kind kind(String executable, String name) {
    if (executable.equals("java")) {
      return BoxProcess.Kind.JVM;
    }
    return DATABASES.contains(executable) || DATABASES.contains(name)
        ? BoxProcess.Kind.DATABASE
        : BoxProcess.Kind.OTHER;
  }
}
