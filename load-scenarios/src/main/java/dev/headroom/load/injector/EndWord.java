package dev.headroom.load.injector;

import dev.headroom.load.plan.StepEnd;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The word of whoever started this process that its load is to end: a line of its standard input.
 * Gatling makes the simulation and no way leads to it from outside, so that it asks here; a word
 * that came before is kept for it.
 */
public final class EndWord {
  private static final String END = "end ";
  private static Optional<StepEnd> said = Optional.empty();
  private static Consumer<StepEnd> listener = reason -> {};

  private EndWord() {}

  /** How it is said. */
  public static String line(StepEnd reason) {
    return END + reason.code() + "\n";
  }

  /** A line of standard input; what is no such word means nothing. */
  static synchronized void hear(String line) {
    Optional<StepEnd> reason =
        line.startsWith(END) ? StepEnd.of(line.substring(END.length()).trim()) : Optional.empty();
    if (reason.isPresent()) {
      said = reason;
      listener.accept(reason.get());
    }
  }

  /**
   * @param ends what ends the load, told why
   */
  public static synchronized void whenSaid(Consumer<StepEnd> ends) {
    listener = ends;
    said.ifPresent(ends);
  }
}
