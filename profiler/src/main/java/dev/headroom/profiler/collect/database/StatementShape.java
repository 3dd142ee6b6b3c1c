package dev.headroom.profiler.collect.database;

import dev.headroom.profiler.collect.database.SqlTokens.Kind;
import dev.headroom.profiler.collect.database.SqlTokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an execution of a statement shows of its kind, beyond the digest's text: which patterns of
 * {@code LIKE} begin with a literal. The shape is the digest's text with marks in it; nothing is
 * taken over from the execution, so no literal can get in.
 */
final class StatementShape {
  private static final String PREFIX = "'?%'";
  private static final String NO_PREFIX = "'%?'";

  /** Any characters, or any one; what stands before them can be looked up in an index. */
  private static final String WILDCARDS = "%_";

  /** What a text of more than one word may have before a sign that belongs to a number. */
  private static final Set<String> BEFORE_SIGN =
      Set.of("(", ",", "=", "<", ">", "<=", ">=", "<>", "!=", "<=>", "between", "and", "like");

  private static final List<String> TWO_ROWS = List.of("(", "?", ")", ",", "(", "?", ")");

  private StatementShape() {}

  /**
   * The shape of a kind of statement.
   *
   * @param digestText normalised text
   * @param sample an execution of that kind
   * @return empty if the two do not fit together, as when one of them was cut short
   */
  static Optional<String> of(String digestText, String sample) {
    Optional<List<Token>> digest = SqlTokens.of(digestText).filter(t -> !isCut(t));
    Optional<List<Token>> executed = SqlTokens.of(sample);
    if (digest.isEmpty() || executed.isEmpty()) {
      return Optional.empty();
    }
    List<Integer> places = patterns(digest.get());
    List<Integer> seen = patterns(executed.get());
    return places.size() == seen.size()
        ? Optional.of(marked(digest.get(), places, executed.get(), seen))
        : Optional.empty();
  }

  /** Whether a text is an execution of the statement that a digest's text stands for. */
  static boolean isOf(String digestText, String sample) {
    Optional<List<String>> digest = SqlTokens.of(digestText).map(StatementShape::plain);
    return digest.isPresent() && digest.equals(SqlTokens.of(sample).map(StatementShape::plain));
  }

  private static boolean isCut(List<Token> digest) {
    return !digest.isEmpty() && digest.get(digest.size() - 1).is("...");
  }

  /** Where the patterns begin: after LIKE, also in a concatenation that stands there. */
  private static List<Integer> patterns(List<Token> tokens) {
    List<Integer> places = new ArrayList<>();
    for (int i = 1; i < tokens.size(); i++) {
      boolean joins =
          i >= 3
              && tokens.get(i - 1).is("(")
              && tokens.get(i - 2).plain().equals("concat")
              && tokens.get(i - 3).is("like");
      if (tokens.get(i).isValue() && (joins || tokens.get(i - 1).is("like"))) {
        places.add(i);
      }
    }
    return places;
  }

  private static String marked(
      List<Token> digest, List<Integer> places, List<Token> executed, List<Integer> seen) {
    List<String> shape = new ArrayList<>();
    for (int i = 0; i < digest.size(); i++) {
      int pattern = places.indexOf(i);
      if (pattern < 0) {
        shape.add(digest.get(i).text());
        continue;
      }
      shape.add(mark(executed.get(seen.get(pattern))));
      boolean more = i + 2 < digest.size() && digest.get(i + 2).is("...");
      // Dots beside it stand for the rest of the concatenation.
      i += more && digest.get(i + 1).is(",") ? 2 : 0;
    }
    return String.join(" ", shape);
  }

  private static String mark(Token pattern) {
    if (pattern.kind() != Kind.STRING) {
      return "?";
    }
    String text = pattern.text().substring(pattern.text().indexOf(quote(pattern)) + 1);
    boolean begins = text.length() > 1 && WILDCARDS.indexOf(text.charAt(0)) < 0;
    return begins ? PREFIX : NO_PREFIX;
  }

  private static char quote(Token string) {
    return string.text().charAt(string.text().length() - 1);
  }

  /** Words alike for all executions of a kind: lists of values are one, as in a digest. */
  private static List<String> plain(List<Token> tokens) {
    List<String> words = new ArrayList<>();
    for (Token token : tokens) {
      String word = token.isValue() ? "?" : token.plain();
      int last = words.size() - 1;
      if (word.equals("?") && last >= 1 && isSign(words.get(last), words.get(last - 1))) {
        words.remove(last--);
      }
      boolean listed = last >= 1 && words.get(last).equals(",") && words.get(last - 1).equals("?");
      if (word.equals("?") && listed) {
        words.remove(last);
      } else {
        words.add(word);
      }
      joinRows(words);
    }
    while (!words.isEmpty() && words.get(words.size() - 1).equals(";")) {
      words.remove(words.size() - 1);
    }
    return words;
  }

  private static boolean isSign(String word, String before) {
    return (word.equals("-") || word.equals("+")) && BEFORE_SIGN.contains(before);
  }

  /** Further rows of values are left out. */
  private static void joinRows(List<String> words) {
    int size = words.size();
    if (size >= 7 && words.subList(size - 7, size).equals(TWO_ROWS)) {
      words.subList(size - 4, size).clear();
    }
  }
}
