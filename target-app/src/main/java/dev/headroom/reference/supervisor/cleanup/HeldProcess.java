package dev.headroom.reference.supervisor.cleanup;

import dev.headroom.reference.part.ProcessSpec;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts a process that is held until it has been noted: a shell waits for a line on its standard
 * input, and then becomes the program. If this process ends before, the shell finds its input at an
 * end and ends too.
 */
public final class HeldProcess {
  private static final String HOLD = "read -r go || exit 125; exec \"$@\"";

  private HeldProcess() {}

  /**
   * Starts a program as a process of a system; it has the same number from the start.
   *
   * @param spec all of it but the command
   * @param command the program and its arguments, perhaps with what puts it into its box
   * @throws IOException if it cannot be started or noted; then it does not run
   */
  public static Process start(SystemFolder folder, ProcessSpec spec, List<String> command)
      throws IOException {
    List<String> held = new ArrayList<>(List.of("/bin/sh", "-c", HOLD, "sh"));
    held.addAll(command);
    ProcessBuilder builder =
        new ProcessBuilder(held)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(spec.output().toFile()));
    builder.environment().putAll(spec.environment());
    builder.environment().put(SystemFolder.MARKER, folder.path().toString());
    Process process = builder.start();
    try {
      folder.note(ProcessIdentity.of(process.toHandle()));
      OutputStream input = process.getOutputStream();
      input.write('\n');
      input.flush();
      return process;
    } catch (IOException e) {
      process.destroyForcibly();
      throw e;
    }
  }
}
