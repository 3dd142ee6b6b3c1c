package dev.headroom.analysis.model;

import dev.headroom.analysis.diagnosis.Plateau;
import dev.headroom.run.RecordedRun;
import java.util.List;

/**
 * What rules and remedies look at.
 *
 * @param run everything recorded
 * @param plateaus of the load, in the order of time
 * @param low a plateau at which nothing queues
 * @param knee the plateau of the highest load that is evidence, at or next to saturation
 * @param model demands and capacities, estimated over the plateaus below saturation
 */
public record Evidence(
    RecordedRun run, List<Plateau> plateaus, Plateau low, Plateau knee, SystemModel model) {
  public Evidence {
    plateaus = List.copyOf(plateaus);
  }

  /** The same with another model. */
  public Evidence with(SystemModel other) {
    return new Evidence(run, plateaus, low, knee, other);
  }
}
