package dev.headroom.analysis.gate.cost;

/**
 * Where something is spent.
 *
 * @param name of a method, {@code package.Class.method}, a statement's text, or in parentheses what
 *     is neither, as {@code (mariadbd)}
 * @param line of the method's source; 0 where nobody knows
 */
public record Place(String name, int line) {
  public Place {
    if (name == null || name.isBlank() || line < 0) {
      throw new IllegalArgumentException("not a place: " + name + ", line " + line);
    }
  }

  /** Whether it is neither a method nor a statement, but a process or a part of the JVM. */
  public boolean isNoCode() {
    return name.startsWith("(");
  }

  /** Of what is neither a method nor a statement. */
  public static Place noCode(String name) {
    return new Place("(" + name + ")", 0);
  }
}
