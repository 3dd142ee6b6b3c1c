package dev.headroom.profiler.responses.gatling;

import java.util.List;

/**
 * What a log says of the run that wrote it.
 *
 * @param version Gatling's
 * @param simulationClass its name
 * @param startMillis epoch milliseconds; all times of the log count from there
 * @param scenarios their names, by index
 */
public record GatlingRun(
    String version, String simulationClass, long startMillis, List<String> scenarios) {
  public GatlingRun {
    scenarios = List.copyOf(scenarios);
  }
}
