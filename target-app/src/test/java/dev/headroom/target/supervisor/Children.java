package dev.headroom.target.supervisor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Small processes of a test, none of which outlives it. */
final class Children implements AfterEachCallback {
  private final List<Process> started = new ArrayList<>();

  /** One that does nothing for long. */
  Process sleeping() throws IOException {
    return start("sleep", "600");
  }

  /** One whose command line has the path in it, as a server's that was given its data folder. */
  Process holding(Path path) throws IOException {
    return start("tail", "-f", "/dev/null", path.resolve("no-such-file").toString());
  }

  /** The identity of one that has ended. */
  ProcessIdentity dead() throws IOException, InterruptedException {
    Process process = start("sleep", "600");
    ProcessIdentity identity = ProcessIdentity.of(process.toHandle());
    process.destroyForcibly().waitFor();
    return identity;
  }

  private Process start(String... command) throws IOException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    started.add(process);
    return process;
  }

  @Override
  public void afterEach(ExtensionContext context) throws InterruptedException {
    for (Process process : started) {
      process.destroyForcibly().waitFor();
    }
  }
}
