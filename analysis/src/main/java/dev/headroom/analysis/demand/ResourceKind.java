package dev.headroom.analysis.demand;

import dev.headroom.run.RecordedRun;
import java.util.List;

/** Finds the resources of one kind in a run. Pure. */
public interface ResourceKind {
  /** Resources of this kind with a known capacity and a meter; none if nothing was recorded. */
  List<MeasuredResource> find(RecordedRun run);
}
