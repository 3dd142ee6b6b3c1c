package dev.headroom.reference.supervisor;

import dev.headroom.reference.box.BoxGroup;
import dev.headroom.reference.machine.LoopbackPort;
import dev.headroom.reference.part.Endpoint;
import dev.headroom.reference.part.ProcessSpec;
import dev.headroom.reference.part.RunningPart;
import dev.headroom.reference.supervisor.cleanup.HeldProcess;
import dev.headroom.reference.supervisor.cleanup.OrphanSweep;
import dev.headroom.reference.supervisor.cleanup.SystemFolder;
import dev.headroom.reference.supervisor.cleanup.Watchdog;
import dev.headroom.reference.topology.PartPlace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A system as far as it has been started, so that a half-started one can be stopped. Parts are
 * added by several threads at once; once it is closed nothing more can be started.
 */
final class StartedSystem implements AutoCloseable {
  private static final int STOP_TIMEOUT_SECONDS = 5;

  private final SystemFolder folder;
  private final Watchdog watchdog;
  private final Map<String, BoxGroup> groups = new LinkedHashMap<>();
  private final List<StartedProcess> processes = new ArrayList<>();
  private final Map<PartPlace, RunningPart> parts = new LinkedHashMap<>();
  private final Set<Integer> ports = new HashSet<>();
  private final Set<String> boxesWithJvm = new HashSet<>();
  private boolean closed;

  private StartedSystem(SystemFolder folder, Watchdog watchdog) {
    this.folder = folder;
    this.watchdog = watchdog;
  }

  /**
   * A process that was started.
   *
   * @param isErrand whether it is none of the part, such as one that ends by itself
   */
  record StartedProcess(PartPlace place, ProcessSpec spec, Process process, boolean isErrand) {}

  /** One of which nothing is started but its watchdog. */
  static StartedSystem create() throws IOException {
    SystemFolder folder = SystemFolder.create();
    try {
      return new StartedSystem(folder, Watchdog.over(folder));
    } catch (IOException e) {
      folder.delete();
      throw e;
    }
  }

  SystemFolder folder() {
    return folder;
  }

  synchronized Optional<BoxGroup> group(String box) {
    return Optional.ofNullable(groups.get(box));
  }

  synchronized void add(String box, BoxGroup group) throws IOException {
    // Also one that comes too late is to be removed.
    groups.put(box, group);
    for (var path : group.folders()) {
      folder.note(path);
    }
    requireOpen();
  }

  /** A port that is free and that no other part of this system was given. */
  synchronized int freshPort() throws IOException {
    int port = LoopbackPort.free();
    while (!ports.add(port)) {
      port = LoopbackPort.free();
    }
    return port;
  }

  /** The name of a part's JVM: of its box, if it is the first there. */
  synchronized String nameJvm(PartPlace place) {
    String box = place.box().name();
    return boxesWithJvm.add(box) ? box : box + "." + place.role().code();
  }

  /** Starts a process of a part in the part's box. */
  Process launch(PartPlace place, ProcessSpec spec) throws IOException {
    List<String> command = group(place.box().name()).orElseThrow().inside(spec.command());
    return launch(place, spec, command, false);
  }

  /** Starts a process that ends by itself, outside the box. */
  Process launchErrand(PartPlace place, ProcessSpec spec) throws IOException {
    return launch(place, spec, spec.command(), true);
  }

  /** Starts a process that is none of the system's, on the CPUs of a box. */
  void launchNeighbour(PartPlace place) throws IOException {
    ProcessSpec spec = Neighbour.in(folder.path());
    BoxGroup group = group(place.box().name()).orElseThrow();
    launch(place, spec, group.beside(spec.command()), true);
  }

  private synchronized Process launch(
      PartPlace place, ProcessSpec spec, List<String> command, boolean isErrand)
      throws IOException {
    requireOpen();
    Process process = HeldProcess.start(folder, spec, command);
    processes.add(new StartedProcess(place, spec, process, isErrand));
    return process;
  }

  synchronized List<StartedProcess> processes(PartPlace place) {
    return processes.stream().filter(p -> p.place().equals(place) && !p.isErrand()).toList();
  }

  synchronized void addReady(PartPlace place, RunningPart part) {
    parts.put(place, part);
  }

  /** Those of a part that is ready; none of another. */
  synchronized List<Endpoint> endpoints(PartPlace place) {
    return parts.containsKey(place) ? parts.get(place).endpoints() : List.of();
  }

  private void requireOpen() throws IOException {
    if (closed) {
      throw new IOException("stopped while starting");
    }
  }

  /** Stops the parts, those that were started last first, and removes every trace. */
  @Override
  public synchronized void close() throws IOException {
    closed = true;
    List<IOException> failures = new ArrayList<>();
    while (!processes.isEmpty()) {
      stop(processes.remove(processes.size() - 1).process());
    }
    attempt(watchdog, failures);
    // Should the watchdog itself have been killed, what it watched is ended here.
    attempt(() -> OrphanSweep.endAll(folder.processes()), failures);
    for (BoxGroup group : groups.values()) {
      attempt(group, failures);
    }
    groups.clear();
    folder.delete();
    if (!failures.isEmpty()) {
      throw failures.get(0);
    }
  }

  private static void stop(Process process) {
    process.destroy();
    try {
      if (!process.waitFor(STOP_TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static void attempt(AutoCloseable part, List<IOException> failures) {
    try {
      part.close();
    } catch (Exception e) {
      failures.add(new IOException("while stopping the system: " + e.getMessage(), e));
    }
  }
}
