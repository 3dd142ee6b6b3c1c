package dev.headroom.load.mix;

import dev.headroom.load.key.Popularity;
import dev.headroom.load.option.InvalidOptionException;
import dev.headroom.load.system.HttpMethod;
import dev.headroom.load.template.TextTemplate;
import java.util.Arrays;
import java.util.List;

/**
 * Reads a mix such as {@code GET /a/{1-500} 9; GET /b 1}: requests between semicolons, each a
 * method, a path whose {@code {low-high}} stand for a whole number, drawn evenly unless a {@link
 * Popularity} is asked for, and a weight that is 1 where it is left out. Methods that carry a body
 * send an empty JSON object.
 */
final class MixParser {
  private final Popularity popularity;

  private MixParser(Popularity popularity) {
    this.popularity = popularity;
  }

  /**
   * @throws InvalidOptionException naming the entry that cannot be read
   */
  static List<RequestTemplate> parse(String list, Popularity popularity) {
    MixParser parser = new MixParser(popularity);
    List<RequestTemplate> templates =
        Arrays.stream(list.split(";"))
            .map(String::trim)
            .filter(s -> !s.isEmpty())
            .map(parser::entry)
            .toList();
    if (templates.isEmpty()) {
      throw new InvalidOptionException(
          MixOptions.REQUESTS, list, "a list such as 'GET /a/{1-500} 9; GET /b 1'");
    }
    if (templates.stream().map(RequestTemplate::name).distinct().count() < templates.size()) {
      throw new InvalidOptionException(
          MixOptions.REQUESTS, list, "a list that names each request once");
    }
    return templates;
  }

  private RequestTemplate entry(String entry) {
    String[] words = entry.split("\\s+");
    if (words.length < 2 || words.length > 3) {
      throw new InvalidOptionException(
          MixOptions.REQUESTS, entry, "'METHOD /path' or 'METHOD /path weight'");
    }
    String method = words[0];
    if (HttpMethod.of(method).isEmpty()) {
      throw new InvalidOptionException(
          MixOptions.REQUESTS, entry, "of a method GET, HEAD, DELETE, OPTIONS, POST, PUT or PATCH");
    }
    double weight = words.length == 3 ? weight(words[2], entry) : 1;
    return RequestTemplate.plain(method + " " + words[1], method, path(words[1], entry), weight);
  }

  private TextTemplate path(String text, String entry) {
    TextTemplate path = template(text, entry);
    if (!text.startsWith("/") || path.hasBraces()) {
      throw new InvalidOptionException(
          MixOptions.REQUESTS, entry, "of a path that begins with / and has ranges like {1-500}");
    }
    return path;
  }

  private TextTemplate template(String text, String entry) {
    try {
      return TextTemplate.parse(text, popularity);
    } catch (IllegalArgumentException e) {
      throw new InvalidOptionException(MixOptions.REQUESTS, entry, "of " + e.getMessage());
    }
  }

  private static double weight(String text, String entry) {
    try {
      double weight = Double.parseDouble(text);
      if (weight > 0 && Double.isFinite(weight)) {
        return weight;
      }
    } catch (NumberFormatException e) {
      // Reported below together with what is allowed.
    }
    throw new InvalidOptionException(MixOptions.REQUESTS, entry, "of a weight above 0");
  }
}
