package dev.headroom.target.setting;

/** A setting, name or topology that cannot be used; its message is one line that says why. */
public final class InvalidSetting extends IllegalArgumentException {
  public InvalidSetting(String message) {
    super(message);
  }
}
