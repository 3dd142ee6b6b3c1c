package dev.headroom.cli.option;

import dev.headroom.cli.failure.RefusedException;
import java.nio.file.Path;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Where runs go, and what to do if the machine measures already. */
public final class RunsOptions {
  @Option(
      names = "--runs",
      paramLabel = "FOLDER",
      description = "folder for run directories (default: runs in the current folder)")
  private Path runs = Path.of("runs");

  @ArgGroup(validate = false)
  private final WaitOption waiting = new WaitOption();

  public Path folder() {
    Path folder = runs.toAbsolutePath().normalize();
    if (folder.toString().matches(".*[,%].*")) {
      throw new RefusedException(
          "--runs " + runs + ": the JVM profiler takes no path with , or % in it");
    }
    return folder;
  }

  /** What to do if the machine measures already. */
  public WaitOption waiting() {
    return waiting;
  }
}
