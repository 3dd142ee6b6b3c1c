package dev.headroom.reference.setting;

/** A setting, name or topology that cannot be used; its message is one line that says why. */
public final class InvalidSettingException extends IllegalArgumentException {
  public InvalidSettingException(String message) {
    super(message);
  }
}
