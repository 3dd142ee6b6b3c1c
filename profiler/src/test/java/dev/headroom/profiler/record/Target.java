package dev.headroom.profiler.record;

import dev.headroom.profiler.collect.CgroupFolder;
import dev.headroom.profiler.collect.Collector;
import dev.headroom.profiler.collect.PrometheusEndpoint;
import dev.headroom.profiler.collect.RunningProcesses;
import dev.headroom.profiler.collect.WatchedBox;
import dev.headroom.profiler.collect.database.AbsentDatabase;
import dev.headroom.profiler.collect.os.PlantedCgroup;
import dev.headroom.profiler.collect.prometheus.MetricsPage;
import dev.headroom.run.BoxProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * Something real that a collector can look at, and that can go away under its eyes.
 *
 * @param box with it
 * @param end makes it go away; may be called again
 */
record Target(WatchedBox box, Runnable end) implements AutoCloseable {
  /** More than the kernel's largest process id. */
  private static final long NOBODY = 1 << 30;

  /** The discard port, where nobody listens. */
  private static final int DEAD_PORT = 9;

  private static final String BOX = "box-1";

  /** A box with everything but a database: a cgroup, a process, a page of metrics. */
  static Target start(Path folder) throws IOException {
    Path cgroup = PlantedCgroup.version2(folder.resolve("cgroup"));
    Process process = new ProcessBuilder("sleep", "600").start();
    MetricsPage page = new MetricsPage(MetricsPage.HIKARI);
    WatchedBox box =
        new WatchedBox(
            BOX,
            List.of(
                running("sleep", process.pid()),
                new CgroupFolder(cgroup),
                new PrometheusEndpoint(page.url())));
    return new Target(
        box,
        () -> {
          process.destroyForcibly().onExit().join();
          page.close();
          if (cgroup.toFile().exists()) {
            PlantedCgroup.delete(cgroup);
          }
        });
  }

  /**
   * A box of which nothing is there.
   *
   * @param collector that is to look at it: of databases a box has only one
   */
  static WatchedBox missing(Path folder, Collector<?> collector) {
    return new WatchedBox(
        BOX,
        List.of(
            running("gone", NOBODY),
            new CgroupFolder(folder.resolve("no-cgroup")),
            new PrometheusEndpoint(
                URI.create("http://127.0.0.1:" + DEAD_PORT + "/metrics?token=hidden")),
            AbsentDatabase.of(collector)));
  }

  private static RunningProcesses running(String name, long pid) {
    return new RunningProcesses(List.of(new BoxProcess(name, pid, BoxProcess.Kind.OTHER)));
  }

  @Override
  public void close() {
    end.run();
  }
}
