package dev.headroom.cli.gate.serve;

import dev.headroom.cli.failure.RefusedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a user tells of a service that a command starts. */
public final class ServiceOptions {
  public static final String COMMAND = "--command";

  private static final int LONGEST_START_SECONDS = 600;

  @Option(
      names = {COMMAND, "--candidate-command"},
      paramLabel = "COMMAND",
      description =
          "starts it for each run, on the port that is put in for {port}, such as 'java -jar app.jar"
              + " --server.port={port}'; no shell reads it, and it inherits the environment, which is"
              + " the place for secrets")
  private String command;

  @Option(
      names = "--ready",
      paramLabel = "PATH",
      description = "path that answers with a status below 500 once it is ready (default: /)")
  private String ready;

  @Option(
      names = "--start-timeout",
      paramLabel = "SECONDS",
      description = "how long a start may take (default: ${DEFAULT-VALUE})")
  private int startTimeoutSeconds = 60;

  @Option(
      names = "--cores",
      paramLabel = "N",
      description = "cores that it may use (default: those on which its processes may run)")
  private Double cores;

  @Option(
      names = "--metrics-url",
      paramLabel = "URL",
      description = "its Prometheus endpoint, such as http://127.0.0.1:{port}/metrics")
  private String metricsUrl;

  @Option(
      names = "--db-url",
      paramLabel = "JDBC-URL",
      description =
          "its MariaDB, MySQL or PostgreSQL database, to count statements; the password is read from"
              + " HEADROOM_DB_PASSWORD")
  private String databaseUrl;

  @Option(
      names = "--db-user",
      paramLabel = "NAME",
      description = "database account (default: monitor)")
  private String databaseUser;

  @Option(names = "--no-profile", description = "attach no profiler to its JVMs")
  private boolean noProfile;

  public Optional<String> command() {
    return Optional.ofNullable(command);
  }

  /**
   * Takes a command where the command line has none.
   *
   * @param written in headroom.yaml
   */
  public void commandOr(Optional<String> written) {
    command = command == null ? written.orElse(null) : command;
  }

  /**
   * Takes a path where the command line has none.
   *
   * @param written in headroom.yaml
   */
  public void readyOr(Optional<String> written) {
    ready = ready == null ? written.orElse(null) : ready;
  }

  /**
   * All of it.
   *
   * @throws RefusedException if one makes no sense
   */
  public ServiceFacts facts() {
    if (startTimeoutSeconds < 1 || startTimeoutSeconds > LONGEST_START_SECONDS) {
      throw new RefusedException(
          "--start-timeout "
              + startTimeoutSeconds
              + ": must be from 1 to "
              + LONGEST_START_SECONDS);
    }
    String path = ready == null ? "/" : ready;
    if (!path.matches("/(?!/)([\\w.~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*")) {
      throw new RefusedException("--ready " + path + ": write a path, like /health");
    }
    List<String> more = new ArrayList<>();
    put(more, "--cores", cores);
    put(more, "--metrics-url", metricsUrl);
    put(more, "--db-url", databaseUrl);
    put(more, "--db-user", databaseUser);
    if (noProfile) {
      more.add("--no-profile");
    }
    return new ServiceFacts(path, Duration.ofSeconds(startTimeoutSeconds), more);
  }

  private static void put(List<String> more, String option, Object value) {
    if (value != null) {
      more.add(option);
      more.add(value.toString());
    }
  }
}
