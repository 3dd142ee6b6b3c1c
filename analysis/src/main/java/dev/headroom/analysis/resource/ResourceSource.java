package dev.headroom.analysis.resource;

import dev.headroom.run.RecordedRun;
import java.util.List;

/** Finds the resources of one type in a run. Pure. */
public interface ResourceSource {
  /** Those with a known capacity and a meter; none if nothing was recorded. */
  List<MeasuredResource> find(RecordedRun run);
}
