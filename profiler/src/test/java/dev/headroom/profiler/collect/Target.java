package dev.headroom.profiler.collect;

import dev.headroom.run.BoxProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Something real that a collector can look at, and that can go away under its eyes.
 *
 * @param box with it
 * @param end makes it go away; may be called again
 */
public record Target(WatchedBox box, Runnable end) implements AutoCloseable {
  /** More than the kernel's largest process id. */
  private static final long NOBODY = 1 << 30;

  /** The discard port, where nobody listens. */
  private static final int DEAD_PORT = 9;

  private static final String BOX = "box-1";

  /** Sources whose target is a database, which other modules have. */
  public static boolean isDatabase(Collector collector) {
    return collector.appliesTo(missing(Path.of("/nowhere")))
        && collector.source().matches("mariadb|statements");
  }

  /** A box with everything but a database: a cgroup, a process, a page of metrics. */
  public static Target start(Path folder) throws IOException {
    Path cgroup = CgroupFolder.version2(folder.resolve("cgroup"));
    Process process = new ProcessBuilder("sleep", "600").start();
    MetricsPage page = new MetricsPage(MetricsPage.HIKARI);
    WatchedBox box =
        new WatchedBox(
            BOX,
            List.of(new BoxProcess("sleep", process.pid(), BoxProcess.Kind.OTHER)),
            Optional.of(cgroup),
            Optional.of(page.url()),
            Optional.empty());
    return new Target(
        box,
        () -> {
          process.destroyForcibly().onExit().join();
          page.close();
          if (cgroup.toFile().exists()) {
            CgroupFolder.delete(cgroup);
          }
        });
  }

  /** A box of which nothing is there. */
  public static WatchedBox missing(Path folder) {
    return new WatchedBox(
        BOX,
        List.of(new BoxProcess("gone", NOBODY, BoxProcess.Kind.OTHER)),
        Optional.of(folder.resolve("no-cgroup")),
        Optional.of(URI.create("http://127.0.0.1:" + DEAD_PORT + "/metrics")),
        Optional.of(
            new DatabaseAccess(
                "jdbc:mariadb://127.0.0.1:" + DEAD_PORT + "/x?password=hidden", "me", "secret")));
  }

  @Override
  public void close() {
    end.run();
  }
}
