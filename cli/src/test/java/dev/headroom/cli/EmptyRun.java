package dev.headroom.cli;

import dev.headroom.run.FormatVersion;
import dev.headroom.run.RunDirectory;
import dev.headroom.run.RunManifest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A run that was begun and recorded nothing. */
public final class EmptyRun {
  private EmptyRun() {}

  public static RunDirectory in(Path runs, String name) throws IOException {
    return in(runs, name, 1_000);
  }

  /**
   * @param epochSeconds at which it began
   */
  public static RunDirectory in(Path runs, String name, double epochSeconds) throws IOException {
    RunManifest manifest =
        new RunManifest(
            FormatVersion.CURRENT_TEXT,
            name,
            epochSeconds,
            "something",
            "http://127.0.0.1:1",
            "probe+curve",
            Optional.empty(),
            1,
            List.of(),
            List.of(),
            Map.of());
    return RunDirectory.create(runs.resolve(name), manifest);
  }
}
