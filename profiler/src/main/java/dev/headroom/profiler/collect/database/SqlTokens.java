package dev.headroom.profiler.collect.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a statement, as MariaDB and MySQL split it (MySQL manual, "Language Structure"). */
final class SqlTokens {
  enum Kind {
    WORD,
    NAME,
    STRING,
    NUMBER,
    SYMBOL
  }

  /**
   * A word of a statement.
   *
   * @param text as written, quotes included
   */
  record Token(Kind kind, String text) {
    boolean is(String other) {
      return kind != Kind.STRING && text.equalsIgnoreCase(other);
    }

    /** A value in a statement, or what stands for one or more in a digest. */
    boolean isValue() {
      return kind == Kind.STRING || kind == Kind.NUMBER || is("?") || is("...") || is("NULL");
    }

    /** As it is compared with that of another writing of the same statement. */
    String plain() {
      String bare = kind == Kind.NAME ? text.replace("`", "") : text;
      return text.equals("!=") ? "<>" : bare.toLowerCase(Locale.ROOT);
    }
  }

  /** What needs no look at what is inside of it. */
  private static final Pattern SIMPLE =
      Pattern.compile(
          "(?<number>0x[0-9a-fA-F]++|(?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)(?:[eE][+-]?[0-9]++)?+)"
              + "(?![\\p{L}_$])"
              + "|(?<word>[\\p{L}\\p{N}_$@]++)"
              + "|\\.\\.\\.|<=>|<>|!=|<=|>=|:=|\\|\\||&&|[-+*/%=<>!(),.;:?&|^~{}\\[\\]]");

  private final String sql;
  private final List<Token> tokens = new ArrayList<>();

  private SqlTokens(String sql) {
    this.sql = sql;
  }

  /** Empty if it is no whole statement: one that was cut inside a string, say. */
  static Optional<List<Token>> of(String sql) {
    SqlTokens split = new SqlTokens(sql);
    int at = 0;
    while (at >= 0 && at < sql.length()) {
      at = split.next(at);
    }
    return at < 0 ? Optional.empty() : Optional.of(split.tokens);
  }

  /** Reads what begins there, and tells where it ends; less than 0 if it does not. */
  private int next(int at) {
    char first = sql.charAt(at);
    if (Character.isWhitespace(first)) {
      return at + 1;
    }
    if (first == '\'' || first == '"') {
      return quoted(at, at, Kind.STRING);
    }
    if (first == '`') {
      return quoted(at, at, Kind.NAME);
    }
    // What an executable comment holds is part of the statement on some servers only.
    if (sql.startsWith("/*", at)) {
      int end = sql.indexOf("*/", at + 2);
      boolean executable = sql.startsWith("/*!", at) || sql.startsWith("/*M!", at);
      return end < 0 || executable ? -1 : end + 2;
    }
    if (first == '#' || sql.startsWith("-- ", at)) {
      int end = sql.indexOf('\n', at);
      return end < 0 ? sql.length() : end + 1;
    }
    boolean prefixed = "xXbBnN".indexOf(first) >= 0 && sql.startsWith("'", at + 1);
    return prefixed ? quoted(at, at + 1, Kind.STRING) : simple(at);
  }

  private int simple(int at) {
    Matcher matcher = SIMPLE.matcher(sql).region(at, sql.length());
    if (!matcher.lookingAt()) {
      return -1;
    }
    Kind other = matcher.group("word") == null ? Kind.SYMBOL : Kind.WORD;
    tokens.add(new Token(matcher.group("number") == null ? other : Kind.NUMBER, matcher.group()));
    return matcher.end();
  }

  /** Runs to the quote, unless that is escaped or doubled. */
  private int quoted(int from, int opening, Kind kind) {
    char quote = sql.charAt(opening);
    for (int i = opening + 1; i < sql.length(); i++) {
      char c = sql.charAt(i);
      if (c == '\\' && kind == Kind.STRING) {
        i++;
      } else if (c == quote && i + 1 < sql.length() && sql.charAt(i + 1) == quote) {
        i++;
      } else if (c == quote) {
        tokens.add(new Token(kind, sql.substring(from, i + 1)));
        return i + 1;
      }
    }
    return -1;
  }
}
