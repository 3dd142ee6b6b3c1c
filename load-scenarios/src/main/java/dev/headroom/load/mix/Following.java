package dev.headroom.load.mix;

import java.time.Duration;
import java.util.function.UnaryOperator;

/** What is left of a journey after one of its requests was answered. */
public interface Following {
  /** Until the next request, as its users pause; may be zero. */
  Duration pause();

  /** How many requests are left. */
  int requests();

  /**
   * The next request.
   *
   * @param taken values of the answers before it, by their names
   */
  DrawnRequest draw(UnaryOperator<String> taken);
}
