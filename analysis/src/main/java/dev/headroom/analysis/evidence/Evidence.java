package dev.headroom.analysis.evidence;

import dev.headroom.analysis.demand.DemandEstimate;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.SystemModel;
import dev.headroom.analysis.resource.MeasuredResource;
import dev.headroom.run.RecordedRun;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What rules look at: the model, the load, and views of the recording. The recording itself is
 * shown to views only, each of which is worked out once. For use by one thread.
 */
public final class Evidence {
  private final RecordedRun run;
  private final List<Plateau> plateaus;
  private final Plateau low;
  private final Plateau knee;
  private final DemandEstimate estimate;
  private final Map<EvidenceView<?>, Object> found = new HashMap<>();

  /**
   * @param run everything recorded
   * @param plateaus of the load, in the order of time
   * @param low a plateau at which nothing queues
   * @param knee the plateau of the highest load that is evidence, at or next to saturation
   * @param estimate demands and capacities
   */
  public Evidence(
      RecordedRun run, List<Plateau> plateaus, Plateau low, Plateau knee, DemandEstimate estimate) {
    this.run = run;
    this.plateaus = List.copyOf(plateaus);
    this.low = low;
    this.knee = knee;
    this.estimate = estimate;
  }

  public SystemModel model() {
    return estimate.model();
  }

  public List<Plateau> plateaus() {
    return plateaus;
  }

  public Plateau low() {
    return low;
  }

  public Plateau knee() {
    return knee;
  }

  /** The resources with their meters. */
  public List<MeasuredResource> measured() {
    return estimate.measured();
  }

  public Optional<MeasuredResource> measured(ResourceId id) {
    return estimate.measured(id);
  }

  /** Whether a kind of evidence was recorded of a box. */
  public boolean has(EvidenceKind kind, String box) {
    return kind.isRecorded(run, box);
  }

  /** What a view shows; worked out the first time that somebody asks. */
  public <T> T view(EvidenceView<T> view) {
    if (!found.containsKey(view)) {
      T value = view.look(run, this);
      found.put(view, value);
    }
    @SuppressWarnings("unchecked")
    T value = (T) found.get(view);
    return value;
  }
}
