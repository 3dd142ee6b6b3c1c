package dev.headroom.dashboards.terminal;

import java.text.Normalizer;
import java.util.Map;

/** Text for a terminal that shows nothing beyond ASCII. */
final class Ascii {
  private static final Map<Character, String> WRITTEN =
      Map.ofEntries(
          Map.entry('→', "->"),
          Map.entry('◀', "<=="),
          Map.entry('…', "..."),
          Map.entry('–', "-"),
          Map.entry('—', "-"),
          Map.entry('−', "-"),
          Map.entry('±', "+/-"),
          Map.entry('×', "x"),
          Map.entry('·', "*"),
          Map.entry('∞', "inf"),
          Map.entry('≤', "<="),
          Map.entry('≥', ">="),
          Map.entry('≈', "~"),
          Map.entry('µ', "u"),
          Map.entry('─', "-"),
          Map.entry('┤', "|"),
          Map.entry('█', "#"),
          Map.entry('▌', "="),
          Map.entry('▶', ">"),
          Map.entry('’', "'"),
          Map.entry('“', "\""),
          Map.entry('”', "\""));

  private Ascii() {}

  static String of(String text) {
    StringBuilder ascii = new StringBuilder();
    // Decomposed, é is e and an accent, and the accent can go.
    Normalizer.normalize(text, Normalizer.Form.NFD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(c -> ascii.append(written(c)));
    return ascii.toString();
  }

  private static String written(int codePoint) {
    if (codePoint < 128) {
      return Character.toString(codePoint);
    }
    return codePoint > Character.MAX_VALUE ? "?" : WRITTEN.getOrDefault((char) codePoint, "?");
  }
}
