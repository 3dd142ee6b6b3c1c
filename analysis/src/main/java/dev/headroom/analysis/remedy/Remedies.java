package dev.headroom.analysis.remedy;

import dev.headroom.analysis.finding.Remedy;
import dev.headroom.analysis.remedy.capacity.MoveNeighbours;
import dev.headroom.analysis.remedy.capacity.RaiseQuota;
import dev.headroom.analysis.remedy.capacity.SeparateDatabase;
import dev.headroom.analysis.remedy.capacity.TuneDatabase;
import dev.headroom.analysis.remedy.capacity.VerticalScale;
import java.util.List;
import java.util.Optional;

/** All remedies, simple before grand; a new one is one file and one line here. */
public final class Remedies {
  private static final List<Remedy> ALL =
      List.of(
          new AddIndex(),
          new RewriteCondition(),
          new CompressResponses(),
          new ResizePool(),
          new MoveNeighbours(),
          new RaiseQuota(),
          new TuneDatabase(),
          new VerticalScale(),
          new SeparateDatabase());

  private Remedies() {}

  public static List<Remedy> all() {
    return ALL;
  }

  /** The remedy of that id; empty for one that this release does not have. */
  public static Optional<Remedy> named(String id) {
    return ALL.stream().filter(remedy -> remedy.id().equals(id)).findFirst();
  }
}
