package dev.headroom.reference.supervisor;

import dev.headroom.reference.box.BoxGroup;
import dev.headroom.reference.box.BudgetSupport;
import dev.headroom.reference.box.CpuPlacement;
import dev.headroom.reference.box.DiskGroup;
import dev.headroom.reference.machine.LoopbackPort;
import dev.headroom.reference.part.Part;
import dev.headroom.reference.part.PartRegistry;
import dev.headroom.reference.part.RunningPart;
import dev.headroom.reference.setting.Bounds;
import dev.headroom.reference.setting.InvalidSettingException;
import dev.headroom.reference.topology.BoxSpec;
import dev.headroom.reference.topology.PartPlace;
import dev.headroom.reference.topology.Parts;
import dev.headroom.reference.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Starts the parts of a topology, each in its box, and waits for each to answer. */
public final class Supervisor {
  private static final int ABANDON_TIMEOUT_SECONDS = 10;

  private final Topology topology;
  private final PartRegistry parts;
  private final StartOptions options;
  private final Consumer<String> progress;
  private final BudgetSupport budgets = BudgetSupport.detect();
  private final StartedSystem system;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "supervisor-start");
            thread.setDaemon(true);
            return thread;
          });

  private Supervisor(
      Topology topology, PartRegistry parts, StartOptions options, Consumer<String> progress)
      throws IOException {
    this.topology = topology;
    this.parts = parts;
    this.options = options;
    this.progress = progress;
    this.system = StartedSystem.create();
  }

  /**
   * Starts a system without CPU budgets, so that it can warm up.
   *
   * @param progress told what is being done, a short phrase each time
   * @throws InvalidSettingException if the port asked for is in use
   * @throws IOException if a part does not come up; nothing is left running then
   */
  public static RunningSystem start(
      Topology topology, StartOptions options, Consumer<String> progress)
      throws IOException, InterruptedException {
    return start(topology, Parts.all(), options, progress);
  }

  /** The same with other parts than those that come with the reference system. */
  static RunningSystem start(
      Topology topology, PartRegistry parts, StartOptions options, Consumer<String> progress)
      throws IOException, InterruptedException {
    options.port().ifPresent(Supervisor::requireFree);
    Supervisor supervisor = new Supervisor(topology, parts, options, progress);
    // Told to stop while starting, as by Ctrl-C: the parts so far are ended by this.
    Thread hook = new Thread(supervisor::abandon, "supervisor-abandon");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      RunningSystem running = supervisor.start();
      Runtime.getRuntime().removeShutdownHook(hook);
      return running;
    } catch (IOException | InterruptedException | RuntimeException e) {
      supervisor.abandon();
      throw e;
    } finally {
      supervisor.threads.shutdownNow();
    }
  }

  private static void requireFree(int port) {
    Bounds.requireBetween("port", port, 1, LoopbackPort.MAX);
    if (!LoopbackPort.isFree(port)) {
      throw new InvalidSettingException(
          "port " + port + " is in use; choose another one with --port");
    }
  }

  private RunningSystem start() throws IOException, InterruptedException {
    CpuPlacement placement = CpuPlacement.detect();
    for (BoxSpec box : topology.boxes()) {
      system.add(box.name(), group(box, placement));
    }
    StartOrder.perform(topology.places(), threads, place -> start(place, parts.part(place.role())));
    return new RunningSystem(topology, budgets, system);
  }

  private BoxGroup group(BoxSpec box, CpuPlacement placement) throws IOException {
    Path files = system.folder().path();
    String name = system.folder().id() + "-" + box.name();
    BoxGroup group = budgets.budgets().create(name, files.resolve("group-" + box.name()));
    // Without a budget a box may use the whole machine, and is to have all of it.
    BoxGroup placed = budgets.isEnforced() ? placement.place(group, box.cpuCores()) : group;
    Integer disk = box.provision().diskOperations();
    return disk == null ? placed : DiskGroup.hold(placed, name, files, disk);
  }

  private <S extends Record> void start(PartPlace place, Part<S> part)
      throws IOException, InterruptedException {
    tell("starting " + place);
    Path folder =
        Files.createDirectory(
            system.folder().path().resolve(place.box().name() + "." + place.role().code()));
    BoxStart<S> start =
        new BoxStart<>(
            place,
            topology.settings(part.role()),
            topology.places(),
            system,
            options,
            folder,
            port(place),
            this::tell);
    RunningPart running = part.start(start);
    Readiness.await(place, running, system.processes(place));
    running.prepare();
    system.addReady(place, running);
  }

  private int port(PartPlace place) throws IOException {
    return options.port().isPresent() && topology.front().filter(place::equals).isPresent()
        ? options.port().get()
        : system.freshPort();
  }

  private synchronized void tell(String phrase) {
    progress.accept(phrase);
  }

  private void abandon() {
    threads.shutdownNow();
    try {
      system.close();
      // What was just starting has failed by that; it may have made a file once more.
      threads.awaitTermination(ABANDON_TIMEOUT_SECONDS, TimeUnit.SECONDS);
      system.close();
    } catch (IOException e) {
      tell(e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
