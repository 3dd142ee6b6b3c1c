package dev.headroom.cli.target;

import dev.headroom.load.mix.MixOptions;
import dev.headroom.profiler.collect.CgroupFolder;
import dev.headroom.profiler.collect.DatabaseEndpoint;
import dev.headroom.profiler.collect.Endpoint;
import dev.headroom.profiler.collect.PrometheusEndpoint;
import dev.headroom.profiler.collect.RunningProcesses;
import dev.headroom.profiler.collect.WatchedBox;
import dev.headroom.profiler.jfr.ProfilerAttachment;
import dev.headroom.run.Box;
import dev.headroom.run.BoxProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Somebody's service that runs already: one box, of which its user told what he knows. */
public final class OwnService implements Target {
  /** Of a service of which nothing is known, its front page can be asked for. */
  public static final Map<String, String> DEFAULT_LOAD = Map.of(MixOptions.REQUESTS, "GET /");

  private static final String BOX = "service";

  private final OwnServiceOptions options;
  private final List<ProfilerAttachment> attachments = new ArrayList<>();
  private final List<String> lacking = new ArrayList<>();

  private OwnService(OwnServiceOptions options) {
    this.options = options;
  }

  /** Attaches a profiler to each of its JVMs that lets itself be profiled. */
  public static TargetStart of(OwnServiceOptions options) {
    return (profiles, progress) -> {
      OwnService service = new OwnService(options);
      service.attach(profiles, progress);
      return service;
    };
  }

  private void attach(Path profiles, Consumer<String> progress) {
    for (BoxProcess process : options.processes()) {
      if (options.profile() && process.kind() == BoxProcess.Kind.JVM) {
        String name = attachments.isEmpty() ? BOX : BOX + "." + process.pid();
        progress.accept("attaching the profiler to process " + process.pid());
        try {
          attachments.add(
              ProfilerAttachment.attach(process.pid(), profiles.resolve(name + ".jfr")));
        } catch (IOException e) {
          lacking.add("no profile of process " + process.pid() + ": " + e.getMessage());
        }
      }
    }
  }

  @Override
  public List<String> lacking() {
    return List.copyOf(lacking);
  }

  @Override
  public String name() {
    return options.url().toString();
  }

  @Override
  public URI baseUrl() {
    return options.url();
  }

  @Override
  public List<Box> boxes() {
    return List.of(
        new Box(
            BOX,
            List.of(),
            options.cpuCores(),
            Optional.empty(),
            Optional.empty(),
            options.processes()));
  }

  @Override
  public List<WatchedBox> watched() {
    List<Endpoint> endpoints = new ArrayList<>();
    if (!options.processes().isEmpty()) {
      endpoints.add(new RunningProcesses(options.processes()));
    }
    options.cgroup().map(CgroupFolder::new).ifPresent(endpoints::add);
    options.metricsUrl().map(PrometheusEndpoint::new).ifPresent(endpoints::add);
    options.databaseUrl().map(this::database).ifPresent(endpoints::add);
    return List.of(new WatchedBox(BOX, endpoints));
  }

  private DatabaseEndpoint database(String url) {
    return DatabaseEndpoint.of(url, options.databaseUser(), options.databasePassword());
  }

  @Override
  public String budgets() {
    return "none";
  }

  @Override
  public Optional<String> budgetsUnavailable() {
    return Optional.empty();
  }

  @Override
  public void applyBudgets() {
    // Its limits are its owner's business.
  }

  @Override
  public Map<String, String> loadProperties() {
    return DEFAULT_LOAD;
  }

  @Override
  public void close() throws IOException {
    for (ProfilerAttachment attachment : attachments) {
      attachment.close();
    }
  }
}
