package dev.headroom.load.option;

/** A system property whose value cannot be used; the message is one line for the user. */
public final class InvalidOptionException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String problem;

  /**
   * @param name the property
   * @param value what it was set to
   * @param allowed what it may be, as the end of the sentence "… must be"
   */
  public InvalidOptionException(String name, Object value, String allowed) {
    super("-D" + name + "=" + value + ": must be " + allowed);
    this.problem = name + " '" + value + "' must be " + allowed;
  }

  /** The same for somebody who set no system property. */
  public String problem() {
    return problem;
  }
}
