package dev.headroom.cli.injector;

import dev.headroom.cli.failure.FailedException;
import dev.headroom.cli.failure.RefusedException;
import dev.headroom.cli.session.Teardown;
import dev.headroom.load.gatling.LoadOptions;
import dev.headroom.load.injector.ExitCode;
import dev.headroom.load.injector.InjectorCommand;
import dev.headroom.reference.machine.FolderTree;
import dev.headroom.run.RunDirectory;
import dev.headroom.run.RunLayout;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Runs one phase of the load in a process of its own, and brings its log into the run directory.
 */
public final class InjectorRun {
  /** Something that is done again and again while the phase runs. */
  @FunctionalInterface
  public interface Look {
    void perform() throws IOException;
  }

  private static final Duration LOOK_EVERY = Duration.ofMillis(500);

  /** Of a process that Ctrl-C, which goes to every process of the terminal, has ended. */
  private static final int INTERRUPTED = 128 + 2;

  private static final int TERMINATED = 128 + 15;

  private static final int KILLED = 128 + 9;

  private final RunDirectory run;
  private final LoadPhase phase;
  private final List<Path> classPath;
  private final Path results;

  public InjectorRun(RunDirectory run, LoadPhase phase, List<Path> classPath) {
    this.run = run;
    this.phase = phase;
    this.classPath = classPath;
    this.results = run.load().resolve("gatling-" + phase.name());
  }

  /**
   * Runs the phase to its end.
   *
   * @param progress looks at it every half second
   * @throws RefusedException if the target does not answer, or an option makes no sense
   */
  public void perform(Look progress, Teardown teardown) throws IOException, InterruptedException {
    Path output = run.load().resolve("injector-" + phase.name() + ".out");
    try (InjectorProcess injector =
        teardown.add(
            InjectorProcess.start(
                InjectorCommand.command(
                    Path.of(System.getProperty("java.home"), "bin", "java"),
                    System.getProperty("java.class.path"),
                    classPath,
                    phase.simulation(),
                    results,
                    properties()),
                output))) {
      boolean ended = false;
      while (!ended) {
        ended = injector.awaitEnd(LOOK_EVERY);
        adoptLog();
        progress.perform();
      }
      requireSuccess(injector);
    } finally {
      adoptLog();
      FolderTree.delete(results);
    }
    Files.deleteIfExists(output);
  }

  private Map<String, String> properties() {
    Map<String, String> properties = new TreeMap<>(phase.properties());
    properties.put(LoadOptions.STEPS_FILE, run.steps(phase.name()).toAbsolutePath().toString());
    properties.put(
        LoadOptions.INJECTOR_FILE,
        run.series(RunLayout.INJECTOR, phase.name()).toAbsolutePath().toString());
    return properties;
  }

  private void requireSuccess(InjectorProcess injector) {
    switch (injector.exitCode()) {
      case ExitCode.RAN, ExitCode.ASSERTIONS_FAILED -> {}
      case ExitCode.UNREACHABLE, ExitCode.BAD_OPTION, ExitCode.NO_DESCRIPTORS ->
          throw new RefusedException(lastLine(injector).replaceFirst("^headroom: ", ""));
      case INTERRUPTED, TERMINATED ->
          throw new FailedException(
              "stopped: the load generator was told to end in " + phase.name());
      case KILLED ->
          throw new FailedException(
              "the load generator was killed in "
                  + phase.name()
                  + ", by somebody or for lack of memory");
      default ->
          throw new FailedException(
              "the load generator failed in "
                  + phase.name()
                  + " (exit code "
                  + injector.exitCode()
                  + "). It said:\n"
                  + injector.lastLines());
    }
  }

  private static String lastLine(InjectorProcess injector) {
    return injector
        .lastLines()
        .lines()
        .filter(line -> line.startsWith("headroom: "))
        .reduce((one, next) -> next)
        .orElse("the load generator refused: " + injector.lastLines());
  }

  /** A second name for Gatling's log as soon as it is there, so that a killed run has it too. */
  private void adoptLog() throws IOException {
    Path adopted = run.simulationLog(phase.name());
    if (!Files.isDirectory(results) || Files.exists(adopted)) {
      return;
    }
    try (Stream<Path> files = Files.walk(results)) {
      for (Path log : files.filter(f -> f.endsWith("simulation.log")).toList()) {
        link(log, adopted);
      }
    }
  }

  private static void link(Path log, Path adopted) throws IOException {
    try {
      Files.createLink(adopted, log);
    } catch (FileAlreadyExistsException e) {
      // Two logs of one phase cannot be; the first one stays.
    } catch (UnsupportedOperationException e) {
      Files.copy(log, adopted);
    }
  }
}
