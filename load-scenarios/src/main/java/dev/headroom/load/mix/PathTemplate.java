package dev.headroom.load.mix;

import dev.headroom.load.key.IdSource;
import dev.headroom.load.key.Popularity;
import dev.headroom.load.option.InvalidOptionException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path, or another text, with places for ids.
 *
 * @param literals the text around the places, one more than there are places
 * @param ids where the id of each place comes from
 */
record PathTemplate(List<String> literals, List<IdSource> ids) {
  private static final Pattern RANGE = Pattern.compile("\\{(\\d{1,18})-(\\d{1,18})}");

  PathTemplate {
    literals = List.copyOf(literals);
    ids = List.copyOf(ids);
    if (literals.size() != ids.size() + 1) {
      throw new IllegalArgumentException("a path needs text around each of its places");
    }
  }

  /**
   * Reads text in which {@code {low-high}} stands for a number; other braces are what they are.
   *
   * @throws InvalidOptionException if a range does not rise
   */
  static PathTemplate parse(String text, Popularity popularity) {
    List<String> literals = new ArrayList<>();
    List<IdSource> ids = new ArrayList<>();
    Matcher range = RANGE.matcher(text);
    int from = 0;
    while (range.find()) {
      long low = Long.parseLong(range.group(1));
      long high = Long.parseLong(range.group(2));
      if (low > high) {
        throw new InvalidOptionException(
            MixOptions.REQUESTS, text, "of ranges {low-high} that rise");
      }
      literals.add(text.substring(from, range.start()));
      ids.add(popularity.numbers(low, high));
      from = range.end();
    }
    literals.add(text.substring(from));
    return new PathTemplate(literals, ids);
  }

  /** Whether there is a brace around what is no range. */
  boolean hasBraces() {
    return literals.stream().anyMatch(text -> text.contains("{") || text.contains("}"));
  }

  String draw(SplittableRandom random, double seconds) {
    StringBuilder path = new StringBuilder(literals.get(0));
    for (int i = 0; i < ids.size(); i++) {
      path.append(ids.get(i).draw(random, seconds)).append(literals.get(i + 1));
    }
    return path.toString();
  }
}
