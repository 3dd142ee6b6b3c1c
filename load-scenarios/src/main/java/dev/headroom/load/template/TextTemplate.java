package dev.headroom.load.template;

import dev.headroom.load.key.IdSource;
import dev.headroom.load.key.Popularity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;

/**
 * A text with places for values.
 *
 * @param literals the text around the places, one more than there are places
 * @param places where the value of each place comes from
 */
public record TextTemplate(List<String> literals, List<Place> places) {
  public TextTemplate {
    literals = List.copyOf(literals);
    places = List.copyOf(places);
    if (literals.size() != places.size() + 1) {
      throw new IllegalArgumentException("a template needs text around each of its places");
    }
  }

  /** Text around ids. */
  public static TextTemplate of(List<String> literals, IdSource... ids) {
    List<Place> places = new ArrayList<>();
    for (IdSource id : ids) {
      places.add(number(id));
    }
    return new TextTemplate(literals, places);
  }

  /**
   * Reads text in which {@code {low-high}} stands for a number; other braces are what they are.
   *
   * @throws IllegalArgumentException if a range does not rise
   */
  public static TextTemplate parse(String text, Popularity popularity) {
    return parse(text, popularity, name -> Optional.empty(), Escape.NONE);
  }

  /**
   * Reads text with places of all kinds; a name that nothing stands for is text.
   *
   * @param named what a name stands for
   * @param escape how the values of names are written in this text
   * @throws IllegalArgumentException if a range does not rise
   */
  public static TextTemplate parse(
      String text, Popularity popularity, Function<String, Optional<Place>> named, Escape escape) {
    List<String> literals = new ArrayList<>();
    List<Place> places = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    Matcher tokens = Places.TOKEN.matcher(text);
    int from = 0;
    while (tokens.find()) {
      literal.append(text, from, tokens.start());
      from = tokens.end();
      Optional<Place> place = place(tokens, popularity, named, escape);
      if (place.isPresent()) {
        literals.add(literal.toString());
        places.add(place.get());
        literal.setLength(0);
      } else {
        String twice = tokens.group(1);
        literal.append(twice == null ? tokens.group() : "{" + twice + "}");
      }
    }
    literals.add(literal.append(text, from, text.length()).toString());
    return new TextTemplate(literals, places);
  }

  private static Optional<Place> place(
      Matcher token,
      Popularity popularity,
      Function<String, Optional<Place>> named,
      Escape escape) {
    if (token.group(2) != null) {
      long low = Long.parseLong(token.group(2));
      long high = Long.parseLong(token.group(3));
      if (low > high) {
        throw new IllegalArgumentException("ranges {low-high} that rise");
      }
      return Optional.of(number(popularity.numbers(low, high)));
    }
    return Optional.ofNullable(token.group(4))
        .flatMap(named)
        .map(place -> draw -> escape.of(place.value(draw)));
  }

  private static Place number(IdSource ids) {
    return draw -> Long.toString(ids.draw(draw.random(), draw.seconds()));
  }

  /** Whether there is a brace around what is no place. */
  public boolean hasBraces() {
    return literals.stream().anyMatch(text -> text.contains("{") || text.contains("}"));
  }

  /** Whether it is the same text for every request. */
  public boolean isFixed() {
    return places.isEmpty();
  }

  /** The text with a value in each place. */
  public String draw(Draw draw) {
    if (isFixed()) {
      return literals.get(0);
    }
    StringBuilder text = new StringBuilder(literals.get(0));
    for (int i = 0; i < places.size(); i++) {
      text.append(places.get(i).value(draw)).append(literals.get(i + 1));
    }
    return text.toString();
  }
}
