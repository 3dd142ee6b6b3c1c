package dev.headroom.profiler.responses.gatling;

import java.util.List;

/**
 * What a log says of the run that wrote it.
 *
 * @param version Gatling's
 * @param simulationClass its name
 * @param startMillis epoch milliseconds; all times of the log count from there
 * @param scenarios their names, by index
 * @param assertions what the simulation asserts, as Gatling's picklers write it
 */
public record GatlingRun(
    String version,
    String simulationClass,
    long startMillis,
    List<String> scenarios,
    List<byte[]> assertions) {
  public GatlingRun {
    scenarios = List.copyOf(scenarios);
    assertions = List.copyOf(assertions);
  }
}
