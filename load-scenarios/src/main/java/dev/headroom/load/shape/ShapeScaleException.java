package dev.headroom.load.shape;

/** A rate is relative to something that is not known; the message is one line for the user. */
public final class ShapeScaleException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  ShapeScaleException(Rate rate, String of) {
    super(rate + " is relative to " + of + ", which is not known");
  }
}
