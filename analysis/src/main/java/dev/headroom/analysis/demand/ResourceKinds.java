package dev.headroom.analysis.demand;

import dev.headroom.run.RecordedRun;
import java.util.List;

/** The kinds of resource that are looked for; a new kind is one file and one line here. */
public final class ResourceKinds {
  private static final List<ResourceKind> ALL =
      List.of(new BoxCpu(), new ConnectionPool(), new RequestThreads());

  private ResourceKinds() {}

  public static List<ResourceKind> all() {
    return ALL;
  }

  /** Every resource of the run. */
  public static List<MeasuredResource> find(RecordedRun run) {
    return ALL.stream().flatMap(kind -> kind.find(run).stream()).toList();
  }
}
