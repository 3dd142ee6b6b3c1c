package dev.headroom.reference.topology;

import dev.headroom.reference.part.Role;
import java.util.stream.IntStream;

/**
 * How a box is named that is added to a topology: by the short name of its role and a number, as in
 * {@code app-1} or {@code db-2}.
 */
public final class BoxNames {
  private BoxNames() {}

  /** The name with the first number from 1 that no box of the topology has. */
  public static String next(Topology topology, Role<?> role) {
    return IntStream.iterate(1, number -> number + 1)
        .mapToObj(number -> role.shortName() + "-" + number)
        .filter(name -> topology.boxes().stream().noneMatch(box -> box.name().equals(name)))
        .findFirst()
        .orElseThrow();
  }
}
