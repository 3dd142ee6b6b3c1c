package dev.headroom.load.template;

/** A place in a text, which gets a value for each request. */
@FunctionalInterface
public interface Place {
  /** The value as it is, whatever the text around it. */
  String value(Draw draw);
}
