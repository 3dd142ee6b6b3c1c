package dev.headroom.cli.option;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** A Gatling simulation of the user's, in place of probe and curve. */
public final class SimulationOptions {
  @Option(
      names = "--simulation",
      paramLabel = "CLASS",
      description = "run this Gatling simulation instead of probe and curve")
  private String simulation;

  @Option(
      names = "--class-path",
      paramLabel = "PATH",
      split = ":",
      description = "where the simulation's classes are: folders and jars, separated by ':'")
  private List<Path> classPath = List.of();

  /**
   * @throws dev.headroom.cli.failure.RefusedException if it is not where it should be
   */
  public void check() {
    if (simulation != null) {
      ForeignSimulation.require(simulation, classPath);
    }
  }

  public Optional<String> simulation() {
    return Optional.ofNullable(simulation);
  }

  public List<Path> classPath() {
    return classPath;
  }
}
