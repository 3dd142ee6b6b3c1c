package dev.headroom.analysis.remedy;

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
