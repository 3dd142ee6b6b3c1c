package dev.headroom.cli.gate.serve;

import dev.headroom.cli.option.OwnServiceArguments;
import dev.headroom.cli.target.OwnService;
import dev.headroom.cli.target.Target;
import dev.headroom.cli.target.TargetStart;
import dev.headroom.profiler.collect.WatchedBox;
import dev.headroom.reference.machine.LoopbackPort;
import dev.headroom.run.Box;
import dev.headroom.run.RunLayout;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine;

/** A service that a command started, for one run; it is watched like one that runs already. */
public final class CommandTarget implements Target {
  /** How runs of it are called, whichever port and code they had, so that they can be compared. */
  private static final String NAME = "service started by a command";

  /** What it printed, in the run's folder, beside the profiles. */
  private final Target service;

  private final ServiceProcess process;
  private boolean closed;

  private CommandTarget(Target service, ServiceProcess process) {
    this.service = service;
    this.process = process;
  }

  /** A start of it on a free port of loopback, ready when it is there. */
  public static TargetStart of(ServiceCommand command, ServiceFacts facts) {
    return (profiles, progress) -> start(command, facts, profiles, progress);
  }

  private static Target start(
      ServiceCommand command, ServiceFacts facts, Path profiles, Consumer<String> progress)
      throws IOException, InterruptedException {
    int port = LoopbackPort.free();
    URI url = URI.create("http://127.0.0.1:" + port);
    progress.accept("starting the service on port " + port);
    ServiceProcess process =
        ServiceProcess.start(command, port, profiles.resolveSibling(RunLayout.SERVICE_OUTPUT));
    try {
      process.await(new ReadyUrl(url.resolve(facts.ready())), facts.startTimeout());
      Target service =
          OwnService.of(arguments(url, port, process, facts).options()).start(profiles, progress);
      return new CommandTarget(service, process);
    } catch (IOException | InterruptedException | RuntimeException e) {
      process.close();
      throw e;
    }
  }

  /** As if its user had named its address, its process and the JVMs that it started. */
  private static OwnServiceArguments arguments(
      URI url, int port, ServiceProcess process, ServiceFacts facts) {
    List<String> words = new ArrayList<>(List.of("--url", url.toString()));
    for (ProcessHandle one : process.watched()) {
      words.addAll(List.of("--pid", Long.toString(one.pid())));
    }
    for (String word : facts.more()) {
      words.add(word.replace(ServiceCommand.PORT, Integer.toString(port)));
    }
    return CommandLine.populateCommand(new OwnServiceArguments(), words.toArray(String[]::new));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public URI baseUrl() {
    return service.baseUrl();
  }

  @Override
  public List<Box> boxes() {
    return service.boxes();
  }

  @Override
  public List<WatchedBox> watched() {
    return service.watched();
  }

  @Override
  public String budgets() {
    return service.budgets();
  }

  @Override
  public Optional<String> budgetsUnavailable() {
    return service.budgetsUnavailable();
  }

  @Override
  public void applyBudgets() throws IOException {
    service.applyBudgets();
  }

  @Override
  public List<String> lacking() {
    return service.lacking();
  }

  @Override
  public Map<String, String> loadProperties() {
    return service.loadProperties();
  }

  /** Profiles are written before the processes end. */
  @Override
  public synchronized void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try {
      service.close();
    } catch (IOException e) {
      // A JVM that does not answer is ended all the same; of its profile there is what it wrote.
    } finally {
      process.close();
    }
  }
}
