package dev.headroom.cli.target;

import dev.headroom.profiler.collect.DatabaseAccess;
import dev.headroom.profiler.collect.WatchedBox;
import dev.headroom.profiler.profile.ProfilerAttachment;
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
  private static final String BOX = "service";

  private final OwnServiceOptions options;
  private final List<ProfilerAttachment> attachments;

  private OwnService(OwnServiceOptions options, List<ProfilerAttachment> attachments) {
    this.options = options;
    this.attachments = attachments;
  }

  /** Attaches a profiler to each of its JVMs that lets itself be profiled. */
  public static TargetStart of(OwnServiceOptions options) {
    return (profiles, progress) -> new OwnService(options, attach(options, profiles, progress));
  }

  private static List<ProfilerAttachment> attach(
      OwnServiceOptions options, Path profiles, Consumer<String> progress) {
    List<ProfilerAttachment> attachments = new ArrayList<>();
    for (BoxProcess process : options.processes()) {
      if (options.profile() && process.kind() == BoxProcess.Kind.JVM) {
        String name = attachments.isEmpty() ? BOX : BOX + "." + process.pid();
        progress.accept("attaching the profiler to process " + process.pid());
        try {
          attachments.add(
              ProfilerAttachment.attach(process.pid(), profiles.resolve(name + ".jfr")));
        } catch (IOException e) {
          progress.accept("no profile of process " + process.pid() + ": " + e.getMessage());
        }
      }
    }
    return attachments;
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
    return List.of(
        new WatchedBox(
            BOX,
            options.processes(),
            options.cgroup(),
            options.metricsUrl(),
            options
                .databaseUrl()
                .map(
                    url ->
                        new DatabaseAccess(
                            url, options.databaseUser(), options.databasePassword()))));
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
    return Map.of();
  }

  @Override
  public void close() throws IOException {
    for (ProfilerAttachment attachment : attachments) {
      attachment.close();
    }
  }
}
