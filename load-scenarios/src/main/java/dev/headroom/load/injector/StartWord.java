package dev.headroom.load.injector;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The word of whoever started several injectors when all of them are to begin: a line of standard
 * input, said once each of them has said that it is ready. How long a JVM takes to come up is
 * nobody's to guess on a busy machine.
 */
public final class StartWord {
  /** What an injector prints that waits for the word. */
  public static final String READY = "headroom: ready";

  private static final String START = "start ";
  private static final CompletableFuture<Instant> SAID = new CompletableFuture<>();

  private StartWord() {}

  /** How it is said. */
  public static String line(Instant at) {
    return START + at.toEpochMilli() + "\n";
  }

  /** A line of standard input; what is no such word means nothing. */
  static void hear(String line) {
    at(line).ifPresent(SAID::complete);
  }

  static Optional<Instant> at(String line) {
    return line.matches(START + "\\d{1,15}")
        ? Optional.of(Instant.ofEpochMilli(Long.parseLong(line.substring(START.length()))))
        : Optional.empty();
  }

  /** Says that this injector is ready, and waits for the word. */
  public static Instant await() {
    System.out.println(READY);
    return SAID.join();
  }
}
