package dev.headroom.dashboards.terminal;

/** Colours of the standard palette, which every theme keeps readable. */
public enum Paint {
  PLAIN(""),
  BOLD("1"),
  DIM("2"),
  RED("31"),
  ALERT("1;31"),
  GREEN("32"),
  YELLOW("33"),
  CYAN("36");

  private final String code;

  Paint(String code) {
    this.code = code;
  }

  /** The text in this colour, or as it is where the terminal wants no colours. */
  public String on(String text, TerminalStyle style) {
    return !style.colour() || this == PLAIN || text.isEmpty()
        ? text
        : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
