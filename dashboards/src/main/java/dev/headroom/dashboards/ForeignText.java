package dev.headroom.dashboards;

import java.util.regex.Pattern;

/**
 * Text that somebody else wrote (statements, request and frame names) made harmless and single-line
 * before it is shown.
 */
public final class ForeignText {
  // A whole escape sequence goes, or its printable rest would stay: CSI, OSC, or any two
  // characters.
  private static final Pattern ESCAPE_SEQUENCE =
      Pattern.compile(
          "(?:\\x1b\\[|\\x9b)[0-?]*[ -/]*[@-~]|(?:\\x1b\\]|\\x9d)[^\\x07\\x1b\\x9c]*(?:\\x07|\\x1b\\\\|\\x9c)?|\\x1b.?",
          Pattern.DOTALL);

  // Controls, invisible format characters (which include changes of writing direction), halves of
  // surrogate pairs.
  private static final Pattern UNSHOWABLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

  private static final Pattern SPACE = Pattern.compile("\\s");
  private static final Pattern SPACES = Pattern.compile(" +");

  private ForeignText() {}

  /** The text in one line, without control and invisible characters; never null. */
  public static String clean(String text) {
    return harmless(text).strip();
  }

  /** As {@link #clean}, but a space at either end stays: for a piece of a sentence. */
  public static String harmless(String text) {
    if (text == null) {
      return "";
    }
    return SPACES.matcher(aligned(text)).replaceAll(" ");
  }

  /** As {@link #harmless}, but every space stays: for a line that another one points into. */
  public static String aligned(String text) {
    String spaced = SPACE.matcher(ESCAPE_SEQUENCE.matcher(text).replaceAll("")).replaceAll(" ");
    return UNSHOWABLE.matcher(spaced).replaceAll("");
  }

  /** At most so many characters of the cleaned text; what is cut is shown as an ellipsis. */
  public static String shorten(String text, int most) {
    String clean = clean(text);
    if (clean.codePointCount(0, clean.length()) <= most) {
      return clean;
    }
    int end = clean.offsetByCodePoints(0, Math.max(0, most - 1));
    return clean.substring(0, end).stripTrailing() + "…";
  }
}
