package dev.headroom.cli.option;

import dev.headroom.cli.failure.FailedException;
import dev.headroom.cli.session.MachineLock;
import dev.headroom.dashboards.live.LiveScreen;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What to do if the machine measures already. */
public final class WaitOption {
  @Option(
      names = "--no-wait",
      description = "stop if another measurement runs on this machine, instead of waiting for it")
  private boolean noWait;

  /** The right to measure; waits for whoever has it, unless told not to. */
  public MachineLock lock(LiveScreen screen) throws IOException {
    Path file = MachineLock.defaultFile();
    if (noWait) {
      return MachineLock.tryTake(file)
          .orElseThrow(
              () ->
                  new FailedException(
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
