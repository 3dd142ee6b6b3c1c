package dev.headroom.profiler.collect.database.postgres;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of statements, as PostgreSQL keeps them and as they may be recorded. */
final class StatementText {
  /** Of longer ones the rest is left out: they would be written anew at every look. */
  private static final int MAX_CHARS = 4_000;

  /**
   * Pieces that are not taken as they are, or in which digits are no value. Texts of statements
   * that PostgreSQL does not normalise, or had forgotten while they ran, still hold their values.
   */
  private static final Pattern PIECES =
      Pattern.compile(
          String.join(
              "|",
              "(?<comment>--[^\\n]*+"
                  + "|/\\*(?:[^*/]++|\\*(?!/)|/(?!\\*)|/\\*.*?\\*/)*+\\*/"
                  + "|/\\*.*+)",
              "(?<kept>\"[^\"]*+\""
                  + "|(?:::|\\bAS\\s)\\s*\\w++\\s*+\\([\\d\\s,]++\\)"
                  + "|(?![eEbBxXnN]')[\\p{L}_][\\p{L}\\p{N}_$]*+)",
              "(?<value>\\$\\d++"
                  + "|\\$(?<tag>\\w*+)\\$.*?(?:\\$\\k<tag>\\$|$)"
                  + "|[eE]'[^'\\\\]*+(?:(?:\\\\.?+|'')[^'\\\\]*+)*+(?:'|$)"
                  + "|[bBxXnN]?+'[^']*+(?:''[^']*+)*+(?:'|$)"
                  + "|\\.?\\d[\\w.]*+(?:(?<=[eE])[-+]\\d++)?+)",
              "(?<space>\\s++)"),
          Pattern.DOTALL);

  private static final Pattern WORK =
      Pattern.compile(
          "(?:\\(\\s*)*(?:(?:SELECT|VALUES|WITH|INSERT|UPDATE|DELETE|MERGE)\\b.*|COMMIT)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern QUERY =
      Pattern.compile(
          "(?:\\(\\s*)*(?:SELECT|VALUES|WITH)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern OF_THE_SYSTEM =
      Pattern.compile(
          "\\b(?:pg_catalog|information_schema)\\b|\\b(?:FROM|JOIN)\\s+pg_\\w+",
          Pattern.CASE_INSENSITIVE);

  private StatementText() {}

  /** Without values and comments, which may hold some; {@code ?} for a value, on one line. */
  static String normalised(String text) {
    Matcher piece = PIECES.matcher(text.substring(0, Math.min(MAX_CHARS, text.length())));
    StringBuilder normalised = new StringBuilder();
    while (piece.find()) {
      String instead =
          piece.group("kept") != null
              ? piece.group().replaceAll("\\s++", " ")
              : piece.group("value") != null ? "?" : " ";
      piece.appendReplacement(normalised, Matcher.quoteReplacement(instead));
    }
    return piece.appendTail(normalised).toString().replaceAll(" {2,}", " ").strip();
  }

  /** Whether a normalised text is one of an application's, and not of its login or its monitor. */
  static boolean isWork(String normalised) {
    return WORK.matcher(normalised).matches() && !OF_THE_SYSTEM.matcher(normalised).find();
  }

  /** Whether a normalised text asks for rows. */
  static boolean isQuery(String normalised) {
    return QUERY.matcher(normalised).matches();
  }

  /** Number of places for values in a text as PostgreSQL keeps it. */
  static int places(String text) {
    return Pattern.compile("\\$(\\d{1,4})\\b")
        .matcher(text)
        .results()
        .mapToInt(place -> Integer.parseInt(place.group(1)))
        .max()
        .orElse(0);
  }
}
