package dev.headroom.cli.target;

import dev.headroom.run.BoxProcess;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What its user told of a service.
 *
 * @param url where it answers
 * @param processes that belong to it
 * @param cpuCores that it may use; empty for the whole machine
 * @param cgroup folder of its cpu controller, if it has one of its own
 * @param metricsUrl its Prometheus endpoint
 * @param databaseUrl JDBC URL of its database
 * @param databaseUser account that may see the database's figures
 * @param databasePassword of that account, from the environment
 * @param profile whether its JVMs may be profiled
 */
public record OwnServiceOptions(
    URI url,
    List<BoxProcess> processes,
    Optional<Double> cpuCores,
    Optional<Path> cgroup,
    Optional<URI> metricsUrl,
    Optional<String> databaseUrl,
    String databaseUser,
    String databasePassword,
    boolean profile) {
  public OwnServiceOptions {
    processes = List.copyOf(processes);
  }

  @Override
  public String toString() {
    return "service at " + url;
  }
}
