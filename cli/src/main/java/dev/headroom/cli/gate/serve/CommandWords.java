package dev.headroom.cli.gate.serve;

import dev.headroom.cli.failure.RefusedException;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a command line into words as a POSIX shell does (Shell Command Language, 2.2 Quoting), and
 * executes none: apostrophes, quotation marks and backslashes quote; variables, globs, pipes and
 * the like are plain text.
 */
final class CommandWords {
  /** What a backslash quotes between quotation marks; before anything else it is itself. */
  private static final String ESCAPED_IN_QUOTES = "\"\\$`";

  private final String text;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean inWord;
  private int at;

  private CommandWords(String text) {
    this.text = text;
  }

  /**
   * The words of a command.
   *
   * @param option for a message
   * @throws RefusedException if there is no word, or a quotation does not end
   */
  static List<String> split(String option, String text) {
    CommandWords command = new CommandWords(text);
    if (!command.read()) {
      throw new RefusedException(option + ": a quotation in the command does not end");
    }
    if (command.words.isEmpty()) {
      throw new RefusedException(
          option + " is empty: write it like 'java -jar app.jar --server.port={port}'");
    }
    return List.copyOf(command.words);
  }

  private boolean read() {
    boolean ends = true;
    while (at < text.length() && ends) {
      char next = text.charAt(at++);
      if (Character.isWhitespace(next)) {
        endWord();
      } else {
        inWord = true;
        ends = take(next);
      }
    }
    endWord();
    return ends;
  }

  private void endWord() {
    if (inWord) {
      words.add(word.toString());
      word.setLength(0);
      inWord = false;
    }
  }

  /** One character, or all that a quotation holds; false if that does not end. */
  private boolean take(char next) {
    switch (next) {
      case '\'':
        int end = text.indexOf('\'', at);
        if (end >= 0) {
          word.append(text, at, end);
          at = end + 1;
        }
        return end >= 0;
      case '"':
        return takeQuoted();
      case '\\':
        if (at < text.length()) {
          word.append(text.charAt(at++));
          return true;
        }
        return false;
      default:
        word.append(next);
        return true;
    }
  }

  private boolean takeQuoted() {
    while (at < text.length()) {
      char next = text.charAt(at++);
      if (next == '"') {
        return true;
      }
      boolean escapes =
          next == '\\' && at < text.length() && ESCAPED_IN_QUOTES.indexOf(text.charAt(at)) >= 0;
      word.append(escapes ? text.charAt(at++) : next);
    }
    return false;
  }
}
