package dev.headroom.dashboards.terminal;

/** How many columns of a terminal text takes: none for combining marks, two for wide characters. */
public final class Cells {
  private Cells() {}

  /** Columns of text without control characters. */
  public static int of(String text) {
    return text.codePoints().map(Cells::of).sum();
  }

  /** As much from the beginning of the text as goes into so many columns. */
  public static String first(String text, int columns) {
    int used = 0;
    int i = 0;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      used += of(codePoint);
      if (used > columns) {
        break;
      }
      i += Character.charCount(codePoint);
    }
    return text.substring(0, i);
  }

  /** The text with spaces after it up to so many columns. */
  public static String padEnd(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - of(text)));
  }

  /** The text with spaces before it up to so many columns. */
  public static String padStart(String text, int columns) {
    return " ".repeat(Math.max(0, columns - of(text))) + text;
  }

  // The wide blocks of Unicode's EastAsianWidth.txt, in coarse ranges: enough to keep columns.
  private static int of(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    boolean wide =
        c >= 0x1100 && c <= 0x115f
            || c >= 0x2e80 && c <= 0xa4cf
            || c >= 0xac00 && c <= 0xd7a3
            || c >= 0xf900 && c <= 0xfaff
            || c >= 0xfe30 && c <= 0xfe6f
            || c >= 0xff00 && c <= 0xff60
            || c >= 0xffe0 && c <= 0xffe6
            || c >= 0x1f300 && c <= 0x1faff
            || c >= 0x20000 && c <= 0x3fffd;
    return wide ? 2 : 1;
  }
}
