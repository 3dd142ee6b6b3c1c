package dev.headroom.analysis.remedy;

import java.util.List;

/** All remedies, simple before grand; a new one is one file and one line here. */
public final class Remedies {
  private static final List<Remedy> ALL =
      List.of(new AddIndex(), new ResizePool(), new VerticalScale(), new SeparateDatabase());

  private Remedies() {}

  public static List<Remedy> all() {
    return ALL;
  }
}
