package dev.headroom.load.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads shapes: parts between semicolons, each a word and what belongs to it. */
public final class ShapeParser {
  private static final Pattern TOKEN = Pattern.compile("\\S+");
  private static final Pattern TIME = Pattern.compile("(\\d{1,6})(s|m|h)");
  private static final Pattern RATE = Pattern.compile("(\\d{1,7}(?:\\.\\d{1,6})?)(/s|%)|goal");
  private static final Pattern FACTOR = Pattern.compile("x(\\d{1,4}(?:\\.\\d{1,4})?)");
  private static final String RANGE = "..";
  private static final int LONGEST_SECONDS = 7 * 24 * 3_600;

  private static final String A_RATE =
      "a rate is like 400/s, 80% (of the highest throughput) or goal";
  private static final String A_RANGE = "two rates are like 100/s..400/s or 20%..95%";
  private static final String A_FACTOR = "how many times the rate before is like x5";
  private static final String A_TIME = "a time is like 30s, 5m or 1h, a second to a week";

  private final String text;
  private final List<Part> parts = new ArrayList<>();

  private ShapeParser(String text) {
    this.text = text;
  }

  /**
   * @throws ShapeSyntaxException where it is no shape
   */
  public static List<Part> parse(String text) {
    return new ShapeParser(text).parts();
  }

  private List<Part> parts() {
    int from = 0;
    while (from <= text.length()) {
      int end = text.indexOf(';', from);
      int to = end < 0 ? text.length() : end;
      if (!text.substring(from, to).isBlank()) {
        parts.add(part(from, to));
      }
      from = to + 1;
    }
    if (parts.isEmpty()) {
      throw problem(0, "a shape has parts such as " + Word.HOLD.example());
    }
    return List.copyOf(parts);
  }

  private Part part(int from, int to) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text).region(from, to);
    while (matcher.find()) {
      tokens.add(new Token(matcher.group(), matcher.start()));
    }
    Token first = tokens.get(0);
    Word word = Word.of(first.text()).orElseThrow(() -> unknown(first));
    int next = 1;
    Optional<Rate> low = Optional.empty();
    Optional<Rate> high = Optional.empty();
    OptionalDouble factor = OptionalDouble.empty();
    switch (word.form()) {
      case RATE -> low = Optional.of(rate(required(tokens, next++, A_RATE, to)));
      case RANGE -> {
        List<Rate> range = range(required(tokens, next++, A_RANGE, to));
        low = Optional.of(range.get(0));
        high = Optional.of(range.get(1));
      }
      case FACTOR -> factor = OptionalDouble.of(factor(required(tokens, next++, A_FACTOR, to)));
      case ALONE, TIME -> {}
    }
    return new Part(word, low, high, factor, time(word, tokens, next, to));
  }

  private OptionalInt time(Word word, List<Token> tokens, int at, int end) {
    boolean isThere = at < tokens.size() && word.form() != Word.Form.ALONE;
    OptionalInt seconds =
        isThere || word.isTimed()
            ? OptionalInt.of(seconds(required(tokens, at, A_TIME, end)))
            : OptionalInt.empty();
    int next = seconds.isPresent() ? at + 1 : at;
    if (next < tokens.size()) {
      throw problem(tokens.get(next).position(), "nothing more belongs to: " + word.example());
    }
    return seconds;
  }

  private Token required(List<Token> tokens, int at, String what, int end) {
    if (at >= tokens.size()) {
      throw problem(end, "missing: " + what);
    }
    return tokens.get(at);
  }

  private List<Rate> range(Token token) {
    int middle = token.text().indexOf(RANGE);
    if (middle < 0) {
      throw problem(token.position(), A_RANGE);
    }
    Token low = new Token(token.text().substring(0, middle), token.position());
    int second = middle + RANGE.length();
    Token high = new Token(token.text().substring(second), token.position() + second);
    return List.of(rate(low), rate(high));
  }

  private Rate rate(Token token) {
    Matcher matcher = RATE.matcher(token.text());
    if (!matcher.matches()) {
      throw problem(token.position(), A_RATE);
    }
    if (matcher.group(1) == null) {
      return new Rate(Rate.Unit.GOAL, 0);
    }
    Rate.Unit unit = matcher.group(2).equals("%") ? Rate.Unit.SHARE : Rate.Unit.PER_SECOND;
    return new Rate(unit, Double.parseDouble(matcher.group(1)));
  }

  private double factor(Token token) {
    Matcher matcher = FACTOR.matcher(token.text());
    if (!matcher.matches()) {
      throw problem(token.position(), A_FACTOR);
    }
    return Double.parseDouble(matcher.group(1));
  }

  private int seconds(Token token) {
    Matcher matcher = TIME.matcher(token.text());
    if (!matcher.matches()) {
      throw problem(token.position(), A_TIME);
    }
    long unit =
        switch (matcher.group(2)) {
          case "h" -> 3_600;
          case "m" -> 60;
          default -> 1;
        };
    long seconds = Long.parseLong(matcher.group(1)) * unit;
    if (seconds < 1 || seconds > LONGEST_SECONDS) {
      throw problem(token.position(), A_TIME);
    }
    return (int) seconds;
  }

  private ShapeSyntaxException unknown(Token token) {
    String words = Arrays.stream(Word.values()).map(Word::code).collect(Collectors.joining(", "));
    return problem(token.position(), "no such word; there are " + words);
  }

  private ShapeSyntaxException problem(int position, String what) {
    return new ShapeSyntaxException(text, position, what);
  }

  private record Token(String text, int position) {}
}
