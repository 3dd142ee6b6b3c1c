package dev.headroom.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.cli.Main;
import dev.headroom.run.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Two recordings of simulated systems, in each of which a box's CPU binds. */
final class SimulatedRuns {
  /** Relative, as a test of a user names it. */
  static final String FOLDER = "target/simulated-runs";

  private static final String SEED = "7";

  private SimulatedRuns() {}

  /** Writes them where they are not there yet. */
  static void write() {
    for (int run = 1; run <= 2; run++) {
      if (!Files.exists(folder(run))) {
        String[] words = {
          "accuracy", "--seed", SEED, "--number", "" + run, "--write", folder(run).toString()
        };
        assertThat(Main.commandLine().execute(words)).isZero();
      }
    }
  }

  static Path folder(int run) {
    return Path.of(FOLDER, "run-" + run);
  }

  static String id(int run) throws IOException {
    return RunDirectory.open(folder(run)).manifest().id();
  }
}
