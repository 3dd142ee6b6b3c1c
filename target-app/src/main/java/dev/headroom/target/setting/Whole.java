package dev.headroom.target.setting;

/** Bounds of settings that are whole numbers. */
public final class Whole {
  private Whole() {}

  /**
   * @param name of the setting, as its user writes it
   * @throws InvalidSetting if the value is out of bounds
   */
  public static void requireBetween(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new InvalidSetting(name + "=" + value + ": must be from " + least + " to " + most);
    }
  }
}
