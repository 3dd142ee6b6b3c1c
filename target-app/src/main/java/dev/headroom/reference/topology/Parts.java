package dev.headroom.reference.topology;

import dev.headroom.reference.part.PartRegistry;
import dev.headroom.reference.part.database.DatabasePart;
import dev.headroom.reference.part.web.WebPart;
import java.util.List;

/** All parts that a topology can have; a new one is one file and one line here. */
public final class Parts {
  private static final PartRegistry ALL =
      PartRegistry.of(List.of(new WebPart(), new DatabasePart()));

  private Parts() {}

  public static PartRegistry all() {
    return ALL;
  }
}
