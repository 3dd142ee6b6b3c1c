package dev.headroom.reference.supervisor.cleanup;

import dev.headroom.reference.part.ProcessKind;
import dev.headroom.reference.part.ProcessSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Small processes of a test, none of which outlives it. */
final class Children implements AfterEachCallback {
  private final List<Process> started = new ArrayList<>();

  /** One that does nothing for long. */
  Process sleeping() throws IOException {
    return start("sleep", "600");
  }

  /** One of a system, noted there. */
  Process of(SystemFolder folder, String... command) throws IOException {
    ProcessSpec spec =
        new ProcessSpec("child", ProcessKind.OTHER, List.of(), Map.of(), Path.of("/dev/null"));
    Process process = HeldProcess.start(folder, spec, List.of(command));
    started.add(process);
    return process;
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
