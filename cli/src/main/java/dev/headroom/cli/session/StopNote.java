package dev.headroom.cli.session;

import dev.headroom.run.RunLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * What a measurement says that was told to stop: where its runs so far are, and what reads them.
 */
public final class StopNote {
  private final List<Path> runs = new CopyOnWriteArrayList<>();

  /** Adds a run's folder, which need not hold anything yet. */
  public void add(Path run) {
    runs.add(run);
  }

  /** Each run has a line of its own, so that a terminal leaves its path in one piece. */
  public String text() {
    List<Path> recorded =
        runs.stream().filter(run -> Files.exists(run.resolve(RunLayout.MANIFEST))).toList();
    if (recorded.isEmpty()) {
      return "headroom: stopped before anything was recorded";
    }
    return recorded.stream()
        .map(StopNote::fromHere)
        .collect(
            Collectors.joining(
                "\n",
                "headroom: stopped; 'headroom analyze RUN' reads what was recorded, which is in\n",
                ""));
  }

  /** What is said of a run that failed, where it left something. */
  public String failed(Path run) {
    return "headroom: 'headroom analyze RUN' reads what was recorded until then, which is in\n"
        + fromHere(run);
  }

  /** As short as a user can type it. */
  private static String fromHere(Path run) {
    Path here = Path.of("").toAbsolutePath();
    return (run.startsWith(here) ? here.relativize(run) : run).toString();
  }
}
