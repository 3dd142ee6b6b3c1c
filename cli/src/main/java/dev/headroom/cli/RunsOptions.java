package dev.headroom.cli;

import dev.headroom.cli.failure.Failure;
import dev.headroom.cli.failure.Refusal;
import dev.headroom.cli.lock.MachineLock;
import dev.headroom.dashboards.live.LiveScreen;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where runs go, and what to do if the machine measures already. */
final class RunsOptions {
  @Option(
      names = "--runs",
      paramLabel = "FOLDER",
      description = "folder for run directories (default: runs in the current folder)")
  private Path runs = Path.of("runs");

  @Option(
      names = "--no-wait",
      description = "stop if another measurement runs on this machine, instead of waiting for it")
  private boolean noWait;

  Path folder() {
    Path folder = runs.toAbsolutePath().normalize();
    if (folder.toString().matches(".*[,%].*")) {
      throw new Refusal("--runs " + runs + ": the JVM profiler takes no path with , or % in it");
    }
    return folder;
  }

  /** The right to measure; waits for whoever has it, unless told not to. */
  MachineLock lock(LiveScreen screen) throws IOException {
    Path file = MachineLock.defaultFile();
    if (noWait) {
      return MachineLock.tryTake(file)
          .orElseThrow(
              () ->
                  new Failure(
                      "another measurement runs on this machine (pid "
                          + MachineLock.holder(file).map(String::valueOf).orElse("unknown")
                          + "); two at once would measure each other"));
    }
    return MachineLock.take(
        file,
        pid ->
            screen.say(
                "headroom: waiting for the measurement of process "
                    + (pid == 0 ? "unknown" : pid)
                    + " to end; two at once would measure each other"));
  }
}
