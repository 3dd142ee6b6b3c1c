package dev.headroom.target.supervisor;

import dev.headroom.target.box.BoxGroup;
import dev.headroom.target.box.BudgetSupport;
import dev.headroom.target.box.CpuPlacement;
import dev.headroom.target.data.DatabaseSetup;
import dev.headroom.target.database.DatabaseAccess;
import dev.headroom.target.database.MariaDbServer;
import dev.headroom.target.setting.InvalidSetting;
import dev.headroom.target.setting.Whole;
import dev.headroom.target.topology.BoxSpec;
import dev.headroom.target.topology.Role;
import dev.headroom.target.topology.Topology;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/** Starts the parts of a topology, each in its box, and waits for each to answer. */
public final class Supervisor {
  private final Topology topology;
  private final StartOptions options;
  private final Consumer<String> progress;
  private final BudgetSupport budgets = BudgetSupport.detect();
  private final Parts parts;

  private Supervisor(Topology topology, StartOptions options, Consumer<String> progress)
      throws IOException {
    this.topology = topology;
    this.options = options;
    this.progress = progress;
    this.parts = new Parts(SystemFolder.create());
  }

  /**
   * Starts a system without CPU budgets, so that it can warm up.
   *
   * @param progress told what is being done, a short phrase each time
   * @throws InvalidSetting if the port asked for is in use
   * @throws IOException if a part does not come up; nothing is left running then
   */
  public static RunningSystem start(
      Topology topology, StartOptions options, Consumer<String> progress)
      throws IOException, InterruptedException {
    int port = options.port().isPresent() ? requireFree(options.port().get()) : freePort();
    Supervisor supervisor = new Supervisor(topology, options, progress);
    // Told to stop while starting, as by Ctrl-C: the parts so far are ended by this.
    Thread hook = new Thread(supervisor::abandon, "supervisor-abandon");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      RunningSystem system = supervisor.start(port);
      Runtime.getRuntime().removeShutdownHook(hook);
      return system;
    } catch (IOException | InterruptedException | RuntimeException e) {
      supervisor.abandon();
      throw e;
    }
  }

  private RunningSystem start(int port) throws IOException, InterruptedException {
    CpuPlacement placement = CpuPlacement.detect();
    for (BoxSpec box : topology.boxes()) {
      BoxGroup group = budgets.budgets().create(parts.folder().id() + "-" + box.name());
      // Without a budget a box may use the whole machine, and is to have all of it.
      parts.add(box.name(), budgets.isEnforced() ? placement.place(group, box.cpuCores()) : group);
    }
    progress.accept("starting the database");
    MariaDbServer database = startDatabase();
    parts.add(database);
    progress.accept("filling the database");
    fill(database.administrator());
    progress.accept("starting the web app");
    BoxSpec webBox = topology.boxOf(Role.WEB);
    WebProcess web =
        WebProcess.start(
            parts.groups().get(webBox.name()),
            parts.folder().path(),
            topology.web(),
            database.application(),
            port,
            options.jvmArgumentsByBox().getOrDefault(webBox.name(), List.of()));
    parts.add(web);
    web.awaitHealth();
    return new RunningSystem(topology, budgets, parts);
  }

  private MariaDbServer startDatabase() throws IOException, InterruptedException {
    BoxGroup box = parts.groups().get(topology.boxOf(Role.DATABASE).name());
    Path folder = parts.folder().path();
    return MariaDbServer.start(
        box,
        folder,
        freePort(),
        process -> parts.add(process, Watchdog.over(process, folder, box.folders())));
  }

  private void fill(DatabaseAccess administrator) throws IOException {
    try {
      DatabaseSetup.prepare(
          administrator.jdbcUrl(),
          administrator.user(),
          administrator.password(),
          options.seed(),
          topology.indexes());
    } catch (SQLException e) {
      throw new IOException("the database cannot be filled: " + e.getMessage(), e);
    }
  }

  private void abandon() {
    try {
      parts.close();
    } catch (IOException e) {
      progress.accept(e.getMessage());
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static int requireFree(int port) throws IOException {
    Whole.requireBetween("port", port, 1, 65_535);
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return port;
    } catch (java.net.BindException e) {
      throw new InvalidSetting("port " + port + " is in use; choose another one with --port");
    }
  }
}
