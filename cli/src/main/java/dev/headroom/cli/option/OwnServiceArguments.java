package dev.headroom.cli.option;

import dev.headroom.cli.failure.RefusedException;
import dev.headroom.cli.target.OwnServiceOptions;
import dev.headroom.profiler.collect.CgroupFolder;
import dev.headroom.profiler.collect.DatabaseEndpoint;
import dev.headroom.reference.machine.AllowedCpus;
import dev.headroom.run.BoxProcess;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** What a user tells of a service of his own. */
public final class OwnServiceArguments {
  /** Environment variable with the password of the database that is watched. */
  public static final String PASSWORD = "HEADROOM_DB_PASSWORD";

  private static final int CONNECT_MILLIS = 3_000;
  private static final int MAX_PORT = 65_535;

  /** A parameter with a name for a password, or an account in front of the host. */
  private static final Pattern PASSWORDS =
      Pattern.compile("pass(word|wd)?\\d?\\s*=|pwd\\s*=|//[^/?]*@", Pattern.CASE_INSENSITIVE);

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
      description = "cores that it may use (default: those on which its processes may run)")
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
      description = "its MariaDB, MySQL or PostgreSQL database, to see statements")
  private String databaseUrl;

  @Option(
      names = "--db-user",
      paramLabel = "NAME",
      defaultValue = "monitor",
      description = "database account (default: ${DEFAULT-VALUE})")
  private String databaseUser;

  @Option(names = "--no-profile", description = "attach no profiler to its JVMs")
  private boolean noProfile;

  public boolean isGiven() {
    boolean speaksOfIt =
        !pids.isEmpty()
            || metricsUrl != null
            || databaseUrl != null
            || cores != null
            || cgroup != null
            || noProfile;
    if (url == null && speaksOfIt) {
      throw new RefusedException(
          "--pid, --cores, --cgroup, --metrics-url, --db-url and --no-profile need --url: where does"
              + " it answer?");
    }
    return url != null;
  }

  public OwnServiceOptions options() {
    return options(true);
  }

  /**
   * As above.
   *
   * @param isLoadedFromHere whether the load is sent from this machine, so that the service has to
   *     answer here
   */
  public OwnServiceOptions options(boolean isLoadedFromHere) {
    if (cores != null && !(cores > 0 && Double.isFinite(cores))) {
      throw new RefusedException("--cores " + cores + ": must be a number greater than 0");
    }
    if (databaseUrl != null && !DatabaseEndpoint.isKnown(databaseUrl)) {
      throw new RefusedException(
          "--db-url must begin with jdbc:mariadb:// (MySQL too) or jdbc:postgresql://");
    }
    if (databaseUrl != null && holdsPassword(databaseUrl)) {
      throw new RefusedException(
          "--db-url holds a password, which others can see; put it into " + PASSWORD);
    }
    List<BoxProcess> processes = GivenProcesses.of(pids);
    return new OwnServiceOptions(
        isLoadedFromHere ? reachable(base(http("--url", url))) : base(http("--url", url)),
        processes,
        Optional.ofNullable(cores).or(() -> allowedCores(processes)),
        Optional.ofNullable(cgroup).map(OwnServiceArguments::cpuController),
        Optional.ofNullable(metricsUrl).map(text -> http("--metrics-url", text)),
        Optional.ofNullable(databaseUrl),
        databaseUser,
        Optional.ofNullable(System.getenv(PASSWORD)).orElse(""),
        !noProfile);
  }

  /** A group of version 1 may be given by any of its folders. */
  private static Path cpuController(Path folder) {
    return CgroupFolder.of(folder)
        .map(CgroupFolder::path)
        .orElseThrow(
            () ->
                new RefusedException(
                    "--cgroup "
                        + folder
                        + ": there is no cpu.stat, neither in it nor in the cpu controller's folder"
                        + " of the same group; a process' groups stand in /proc/PID/cgroup"));
  }

  /** As many as the system lets the processes run on; empty where that is the whole machine. */
  private static Optional<Double> allowedCores(List<BoxProcess> processes) {
    Set<Integer> cpus = new HashSet<>();
    for (BoxProcess process : processes) {
      List<Integer> allowed = AllowedCpus.of(process.pid());
      if (allowed.isEmpty()) {
        return Optional.empty();
      }
      cpus.addAll(allowed);
    }
    return Optional.of((double) cpus.size())
        .filter(cores -> cores > 0 && cores < Runtime.getRuntime().availableProcessors());
  }

  /** In any of the ways in which JDBC URLs hold one. */
  private static boolean holdsPassword(String url) {
    String plain = url;
    try {
      plain = URLDecoder.decode(url, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // A stray % is no code; what is written is looked at as it is.
    }
    return PASSWORDS.matcher(plain).find();
  }

  private static URI http(String option, String text) {
    URI uri;
    try {
      uri = URI.create(text);
    } catch (IllegalArgumentException e) {
      throw new RefusedException(option + ": is no URL; write it like http://127.0.0.1:8080");
    }
    if (uri.getRawUserInfo() != null) {
      throw new RefusedException(
          option + " holds credentials, which others can see; leave them out");
    }
    boolean isHttp = uri.getHost() != null && Set.of("http", "https").contains(uri.getScheme());
    if (!isHttp || uri.getPort() > MAX_PORT) {
      throw new RefusedException(option + " " + text + ": must be like http://127.0.0.1:8080");
    }
    return uri;
  }

  /** What the load is put behind. */
  private static URI base(URI uri) {
    if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw new RefusedException(
          "--url: leave out what follows ? or #; requests are written with --requests");
    }
    return uri;
  }

  /** Whether anything listens there; what it answers is the load's business. */
  private static URI reachable(URI uri) {
    int port = uri.getPort() > 0 ? uri.getPort() : uri.getScheme().equals("https") ? 443 : 80;
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(uri.getHost(), port), CONNECT_MILLIS);
      return uri;
    } catch (UnknownHostException e) {
      throw new RefusedException(uri + ": there is no host '" + uri.getHost() + "'");
    } catch (IOException e) {
      throw new RefusedException(uri + " does not answer (" + e.getMessage() + "): is it started?");
    }
  }
}
