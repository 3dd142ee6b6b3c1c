package dev.headroom.load.shape;

import dev.headroom.load.traffic.RateCurve.Point;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Rates over time of a shape's parts; each begins with what the ones before left. */
public final class ShapeDrawing {
  /** Plateaus of a curve. */
  private static final int PLATEAUS = 5;

  /** Straight lines that stand for a bend. */
  private static final int LINES = 48;

  /** Part of a flash crowd in which it rises. */
  private static final double RISE = 0.1;

  /** Time constants of a flash crowd's decay until its end. */
  private static final double DECAYS = 4;

  private final Scale scale;
  private final int plateauSeconds;
  private final Map<String, Integer> names = new HashMap<>();
  private final List<Stretch> stretches = new ArrayList<>();
  private OptionalDouble first = OptionalDouble.empty();
  private OptionalDouble steady = OptionalDouble.empty();

  private ShapeDrawing(Scale scale, int plateauSeconds) {
    this.scale = scale;
    this.plateauSeconds = plateauSeconds;
  }

  /**
   * Stretches of the parts that have a rate; a probe has none.
   *
   * @param plateauSeconds length of a part whose time is not said
   * @throws ShapeScaleException if a rate is relative to what is not known
   * @throws IllegalArgumentException if a part is relative to a rate before and there is none
   */
  public static List<Stretch> of(List<Part> parts, Scale scale, int plateauSeconds) {
    ShapeDrawing drawing = new ShapeDrawing(scale, plateauSeconds);
    parts.forEach(drawing::draw);
    return List.copyOf(drawing.stretches);
  }

  private void draw(Part part) {
    int seconds = part.seconds().orElse(plateauSeconds);
    switch (part.word()) {
      case PROBE -> {}
      case CURVE -> curve(part, seconds);
      case HOLD -> hold(part.label(), low(part), seconds);
      case RAMP -> ramp(part, seconds);
      case SPIKE -> add(part.label(), flat(before(part) * factor(part), seconds));
      case CROWD -> add(part.label(), crowd(before(part), factor(part), seconds));
      case DAY -> day(part, seconds);
      case RETURN -> hold(part.label(), first.orElseThrow(() -> noRate(part)), seconds);
    }
  }

  private void curve(Part part, int seconds) {
    double low = low(part);
    double high = high(part);
    for (int i = 0; i < PLATEAUS; i++) {
      double rate = low + (high - low) * i / (PLATEAUS - 1);
      hold(part.label() + "-" + (i + 1), rate, seconds);
    }
  }

  private void hold(String name, double rate, int seconds) {
    add(name, flat(rate, seconds));
    isSteadyAt(rate);
  }

  private void ramp(Part part, int seconds) {
    add(part.label(), List.of(new Point(0, low(part)), new Point(seconds, high(part))));
    isSteadyAt(high(part));
    first = OptionalDouble.of(first.orElse(low(part)));
  }

  private void day(Part part, int seconds) {
    List<Point> points = new ArrayList<>();
    double middle = (low(part) + high(part)) / 2;
    double swing = (high(part) - low(part)) / 2;
    for (int i = 0; i <= LINES; i++) {
      double turn = (double) i / LINES;
      points.add(new Point(seconds * turn, middle - swing * Math.cos(2 * Math.PI * turn)));
    }
    add(part.label(), points);
    isSteadyAt(low(part));
  }

  private static List<Point> crowd(double rate, double factor, int seconds) {
    List<Point> points = new ArrayList<>(List.of(new Point(0, rate)));
    double top = RISE * seconds;
    for (int i = 0; i <= LINES; i++) {
      double past = (double) i / LINES;
      double left = Math.exp(-DECAYS * past);
      points.add(new Point(top + (seconds - top) * past, rate * (1 + (factor - 1) * left)));
    }
    return points;
  }

  private static List<Point> flat(double rate, int seconds) {
    return List.of(new Point(0, rate), new Point(seconds, rate));
  }

  private void add(String label, List<Point> points) {
    int times = names.merge(label, 1, Integer::sum);
    stretches.add(new Stretch(times == 1 ? label : label + "-again-" + times, points));
  }

  private void isSteadyAt(double rate) {
    steady = OptionalDouble.of(rate);
    first = OptionalDouble.of(first.orElse(rate));
  }

  private double low(Part part) {
    return part.from().orElseThrow().perSecond(scale);
  }

  private double high(Part part) {
    return part.to().orElseThrow().perSecond(scale);
  }

  private static double factor(Part part) {
    return part.factor().orElseThrow();
  }

  private double before(Part part) {
    return steady.orElseThrow(() -> noRate(part));
  }

  private static IllegalArgumentException noRate(Part part) {
    return new IllegalArgumentException(
        part.label() + " is relative to a rate before it, and there is none");
  }
}
