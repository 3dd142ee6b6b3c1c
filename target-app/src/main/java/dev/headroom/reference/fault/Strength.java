package dev.headroom.reference.fault;

import dev.headroom.reference.setting.InvalidSettingException;
import java.util.Locale;

/**
 * How much of a fault there is.
 *
 * @param factor 1 for as much as its file says, 2 for twice that, {@value #MIN} … {@value #MAX}
 */
public record Strength(double factor) {
  public static final double MIN = 0.1;
  public static final double MAX = 10;

  /** As much as the fault's file says. */
  public static final Strength USUAL = new Strength(1);

  public Strength {
    if (!(factor >= MIN && factor <= MAX)) {
      throw new InvalidSettingException(
          "a fault's strength is from " + MIN + " to " + MAX + ", not " + factor);
    }
  }

  /**
   * @throws InvalidSettingException if the text is no number, or out of bounds
   */
  static Strength parse(String text) {
    try {
      return new Strength(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      throw new InvalidSettingException(
          "'" + text + "' is no strength of a fault: write a number, such as 1.5");
    }
  }

  /** An amount that does harm: so much more of it. */
  public int times(int usual) {
    return (int) Math.max(1, Math.round(usual * factor));
  }

  /** An amount whose lack does harm: so much less of it, at least one. */
  public int over(int usual) {
    return (int) Math.max(1, Math.round(usual / factor));
  }

  /** As it stands behind a fault's id: nothing, or {@code :2.0}. */
  String suffix() {
    return equals(USUAL) ? "" : String.format(Locale.ROOT, ":%s", factor);
  }
}
