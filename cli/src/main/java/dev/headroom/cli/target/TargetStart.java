package dev.headroom.cli.target;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Makes a target ready. */
@FunctionalInterface
public interface TargetStart {
  /**
   * @param profiles folder, already there, into which profiles of its JVMs go
   * @param progress told what is being done
   */
  Target start(Path profiles, Consumer<String> progress) throws IOException, InterruptedException;
}
