package dev.headroom.cli.gate;

import dev.headroom.analysis.gate.read.RunSampler;
import dev.headroom.analysis.gate.sample.RunSample;
import dev.headroom.cli.failure.RefusedException;
import dev.headroom.cli.stats.ResultsFolders;
import dev.headroom.profiler.read.GatlingResults;
import dev.headroom.profiler.read.RunLoader;
import dev.headroom.profiler.responses.UnreadableLogException;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.RunDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** The runs that a command takes: run directories, or results folders of Gatling. */
public final class GatedRuns {
  @Option(
      names = "--run",
      arity = "1..*",
      paramLabel = "DIR",
      description = "run directories, each of fresh processes")
  private List<Path> runs = List.of();

  @Option(
      names = "--gatling",
      arity = "1..*",
      paramLabel = "FOLDER",
      description =
          "results folders of Gatling 3.10 to 3.15, each a run; or one folder that holds them, as"
              + " target/gatling")
  private List<Path> gatling = List.of();

  boolean areGiven() {
    return !runs.isEmpty() || !gatling.isEmpty();
  }

  /** What there is to compare of each, in the order of the command line. */
  List<RunSample> samples() throws IOException {
    return each(RunSampler::sample);
  }

  /** What is made of each, in that order; one run at a time is held in memory. */
  public <T> List<T> each(Function<RecordedRun, T> what) throws IOException {
    List<T> made = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Path run : runs) {
      made.add(what.apply(distinct(recorded(run), ids)));
    }
    for (Path folder : gatling) {
      for (Path results : ResultsFolders.in(folder)) {
        made.add(what.apply(distinct(simulated(results), ids)));
      }
    }
    if (made.isEmpty()) {
      throw new RefusedException("no run is given: --run DIR… or --gatling FOLDER…");
    }
    return made;
  }

  private static RecordedRun distinct(RecordedRun run, Set<String> ids) {
    if (!ids.add(run.manifest().id())) {
      throw new RefusedException(
          "two runs are called " + run.manifest().id() + ": is one given twice?");
    }
    return run;
  }

  private static RecordedRun recorded(Path run) throws IOException {
    try {
      return RunLoader.read(RunDirectory.open(run));
    } catch (UnreadableLogException e) {
      throw new RefusedException(e.getMessage());
    }
  }

  private static RecordedRun simulated(Path results) throws IOException {
    try {
      return GatlingResults.read(results);
    } catch (UnreadableLogException e) {
      throw new RefusedException(e.getMessage());
    }
  }
}
