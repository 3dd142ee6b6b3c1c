package dev.headroom.cli;

import dev.headroom.run.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Says which faults were planted: beside a run and never in it, since a diagnosis must not know.
 */
final class FaultLabel {
  private FaultLabel() {}

  /** Writes {@code NAME.faults} beside the run, a fault a line; nothing where none was planted. */
  static void write(RunDirectory run, List<String> faults) throws IOException {
    if (!faults.isEmpty()) {
      Path folder = run.root();
      Files.writeString(
          folder.resolveSibling(folder.getFileName() + ".faults"),
          String.join("\n", faults) + "\n");
    }
  }
}
