package dev.headroom.target.supervisor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A small shell that waits for this process to let go of it, however that comes about, and then
 * stops a process and removes what that leaves. Closing it does the same in good order.
 */
final class Watchdog implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 20;

  /**
   * Arguments: pid, a text of its command line that tells it from a later process of that number,
   * the folder to delete, cgroups to remove.
   */
  private static final String SCRIPT =
      """
      trap '' INT HUP TERM
      cat >/dev/null
      pid=$1 marker=$2 folder=$3
      shift 3
      ours() { tr '\\0' ' ' <"/proc/$pid/cmdline" 2>/dev/null | grep -qF -- "$marker"; }
      if ours; then kill -TERM "$pid"; fi
      n=0
      while ours && [ $n -lt 100 ]; do sleep 0.1; n=$((n + 1)); done
      if ours; then kill -KILL "$pid"; sleep 0.2; fi
      rm -rf -- "$folder"
      for group; do rmdir -- "$group" 2>/dev/null; done
      exit 0
      """;

  private final Process shell;

  private Watchdog(Process shell) {
    this.shell = shell;
  }

  /**
   * Sets a watch.
   *
   * @param process to be stopped
   * @param folder of it alone; a part of its command line, and deleted in the end
   */
  static Watchdog over(Process process, Path folder, List<Path> cgroups) throws IOException {
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", SCRIPT, "headroom-watchdog"));
    command.add(Long.toString(process.pid()));
    command.add(folder.toString());
    command.add(folder.toString());
    cgroups.forEach(group -> command.add(group.toString()));
    return new Watchdog(
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  ProcessIdentity identity() {
    return ProcessIdentity.of(shell.toHandle());
  }

  @Override
  public void close() throws IOException {
    shell.getOutputStream().close();
    try {
      if (!shell.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        shell.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
