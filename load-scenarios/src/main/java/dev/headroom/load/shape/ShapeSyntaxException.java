package dev.headroom.load.shape;

/** A shape that cannot be read; the message is the shape, a mark below its mistake, and why. */
public final class ShapeSyntaxException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final int position;

  ShapeSyntaxException(String text, int position, String problem) {
    super(
        text.replaceAll("\\s", " ")
            + System.lineSeparator()
            + " ".repeat(position)
            + "^ "
            + problem);
    this.position = position;
  }

  /** Where the mistake begins, characters from 0. */
  public int position() {
    return position;
  }
}
