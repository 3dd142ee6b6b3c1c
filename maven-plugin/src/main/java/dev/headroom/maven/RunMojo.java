package dev.headroom.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Measures a service that runs, and says what binds: {@code headroom run}. */
@Mojo(name = "run", defaultPhase = LifecyclePhase.INTEGRATION_TEST, requiresProject = false)
public final class RunMojo extends HeadroomMojo {
  private static final String REPORT = "report  ";

  /** Where the service answers. */
  @Parameter(property = "headroom.url")
  private String url;

  /** Its processes: a number, or a name and a number such as {@code database=4712}. */
  @Parameter(property = "headroom.pid")
  private List<String> pid;

  /** Its metrics in Prometheus' format. */
  @Parameter(property = "headroom.metricsUrl")
  private String metricsUrl;

  /** What to send, such as {@code GET /items/{1-500} 99; GET /health 1}. */
  @Parameter(property = "headroom.requests")
  private String requests;

  /** File with the requests in place of them. */
  @Parameter(property = "headroom.file")
  private File file;

  /** Requests a second that it ought to take. */
  @Parameter(property = "headroom.goal")
  private String goal;

  /** Milliseconds that 99 % of the responses ought to take at most. */
  @Parameter(property = "headroom.p99")
  private String p99;

  /** Model of the traffic that follows. */
  @Parameter(property = "headroom.traffic")
  private String traffic;

  /** Whether a first verdict, sooner and less sure, is enough. */
  @Parameter(property = "headroom.quick", defaultValue = "false")
  private boolean quick;

  /** Folder of run directories. */
  @Parameter(
      property = "headroom.folder",
      defaultValue = "${project.build.directory}/headroom/runs",
      required = true)
  private File folder;

  @Override
  CommandWords words() {
    return new CommandWords("run")
        .option("--url", url)
        .options("--pid", pid)
        .option("--metrics-url", metricsUrl)
        .option("--requests", requests)
        .option("--file", file)
        .option("--goal", goal)
        .option("--p99", p99)
        .option("--traffic", traffic)
        .flag("--quick", quick)
        .option("--runs", folder);
  }

  @Override
  String answer(CommandEnd end) {
    return end.outcome() + "; " + end.line(line -> line.startsWith(REPORT));
  }
}
