package dev.headroom.reference.supervisor.cleanup;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A small shell that waits for this process to let go of it, however that comes about, and then
 * stops the processes of a system and removes what they leave. Closing it does the same in good
 * order.
 */
public final class Watchdog implements AutoCloseable {
  private static final int TIMEOUT_SECONDS = 20;

  /**
   * Arguments: the folder of the system, and what stands in the environment of its processes alone,
   * and of those that they started. It is looked for again and again, since a program that is ended
   * may have started another one meanwhile.
   */
  private static final String SCRIPT =
      """
      trap '' INT HUP TERM
      cat >/dev/null
      folder=$1 marker=$2
      shift 2
      ours() { grep -lzxsF -- "$marker" /proc/[0-9]*/environ | tr -dc '0-9\\n'; }
      end() { for pid in $(ours); do kill "$1" "$pid"; done; }
      while IFS= read -r group; do set -- "$@" "$group"; done <"$folder/groups"
      n=0
      while [ -n "$(ours)" ] && [ $n -lt 100 ]; do end -TERM; sleep 0.1; n=$((n + 1)); done
      if [ -n "$(ours)" ]; then end -KILL; sleep 0.2; fi
      rm -rf -- "$folder"
      for group; do rmdir -- "$group" 2>/dev/null; done
      exit 0
      """;

  private final Process shell;

  private Watchdog(Process shell) {
    this.shell = shell;
  }

  /** Sets a watch over a system, and notes itself there. */
  public static Watchdog over(SystemFolder folder) throws IOException {
    List<String> command =
        List.of(
            "/bin/sh",
            "-c",
            SCRIPT,
            "headroom-watchdog",
            folder.path().toString(),
            SystemFolder.MARKER + "=" + folder.path());
    Watchdog watchdog =
        new Watchdog(
            new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    try {
      folder.note(watchdog.identity());
      return watchdog;
    } catch (IOException e) {
      watchdog.close();
      throw e;
    }
  }

  ProcessIdentity identity() {
    return ProcessIdentity.of(shell.toHandle());
  }

  @Override
  public void close() throws IOException {
    shell.getOutputStream().close();
    try {
      if (!shell.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        shell.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
