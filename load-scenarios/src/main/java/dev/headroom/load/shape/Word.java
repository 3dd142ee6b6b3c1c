package dev.headroom.load.shape;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a part of a shape begins with, and what has to follow. */
public enum Word {
  /** Closed model: 1, 2, 4 … users until throughput no longer grows. */
  PROBE(Form.ALONE, false, "probe"),
  /** Plateaus between two rates. */
  CURVE(Form.RANGE, false, "curve 20%..95% 10s"),
  /** One rate. */
  HOLD(Form.RATE, true, "hold 400/s 60s"),
  /** From one rate to another in a straight line. */
  RAMP(Form.RANGE, true, "ramp 100/s..400/s 60s"),
  /** So many times the rate before, all at once. */
  SPIKE(Form.FACTOR, true, "spike x5 10s"),
  /** A flash crowd: quickly up to so many times the rate before, slowly down again. */
  CROWD(Form.FACTOR, true, "crowd x4 60s"),
  /** A day, from the rate of its night to that of its busiest hour and back. */
  DAY(Form.RANGE, true, "day 20%..90% 5m"),
  /** The first rate again. */
  RETURN(Form.TIME, false, "return 10s");

  /** What follows a word, apart from the time. */
  enum Form {
    ALONE,
    TIME,
    RATE,
    RANGE,
    FACTOR
  }

  private final Form form;
  private final boolean isTimed;
  private final String example;

  Word(Form form, boolean isTimed, String example) {
    this.form = form;
    this.isTimed = isTimed;
    this.example = example;
  }

  Form form() {
    return form;
  }

  /** Whether the time must be said; where it need not be, a part lasts as long as a plateau. */
  boolean isTimed() {
    return isTimed;
  }

  /** As it is written. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A part that begins with it. */
  public String example() {
    return example;
  }

  static Optional<Word> of(String code) {
    return Arrays.stream(values()).filter(word -> word.code().equals(code)).findFirst();
  }
}
