package dev.headroom.analysis.resource.source;

import dev.headroom.analysis.resource.MeasuredResource;
import dev.headroom.analysis.resource.ResourceSource;
import dev.headroom.run.RecordedRun;
import java.util.List;

/** Where resources are looked for; a new source is one file and one line here. */
public final class ResourceSources {
  private static final List<ResourceSource> ALL =
      List.of(
          new BoxCpu(),
          new BoxDisk(),
          new ConnectionPool(),
          new RequestThreads(),
          new Locks(),
          new RowLocks(),
          new AcceptQueues(),
          new DownstreamCalls(),
          new Egress());

  private ResourceSources() {}

  public static List<ResourceSource> all() {
    return ALL;
  }

  /** Every resource of the run. */
  public static List<MeasuredResource> find(RecordedRun run) {
    return find(run, ALL);
  }

  /** Those that given sources find. */
  public static List<MeasuredResource> find(RecordedRun run, List<ResourceSource> sources) {
    return sources.stream().flatMap(source -> source.find(run).stream()).toList();
  }
}
