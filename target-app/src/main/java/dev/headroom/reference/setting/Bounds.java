package dev.headroom.reference.setting;

/** Bounds of settings that are whole numbers. */
public final class Bounds {
  private Bounds() {}

  /**
   * @param name of the setting, as its user writes it
   * @throws InvalidSettingException if the value is out of bounds
   */
  public static void requireBetween(String name, int value, int min, int max) {
    if (value < min || value > max) {
      throw new InvalidSettingException(
          name + "=" + value + ": must be from " + min + " to " + max);
    }
  }
}
