package dev.headroom.load.mix;

import dev.headroom.load.key.IdSource;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A path with places for ids.
 *
 * @param literals the text around the places, one more than there are places
 * @param ids where the id of each place comes from
 */
record PathTemplate(List<String> literals, List<IdSource> ids) {
  PathTemplate {
    literals = List.copyOf(literals);
    ids = List.copyOf(ids);
    if (literals.size() != ids.size() + 1) {
      throw new IllegalArgumentException("a path needs text around each of its places");
    }
  }

  String draw(SplittableRandom random, double seconds) {
    StringBuilder path = new StringBuilder(literals.get(0));
    for (int i = 0; i < ids.size(); i++) {
      path.append(ids.get(i).draw(random, seconds)).append(literals.get(i + 1));
    }
    return path.toString();
  }
}
