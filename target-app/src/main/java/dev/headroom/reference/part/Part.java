package dev.headroom.reference.part;

import java.io.IOException;

/**
 * Something that runs in boxes of one role: a file of its own, listed in {@code Parts}.
 *
 * @param <S> its settings
 */
public interface Part<S extends Record> {
  /** What it is, and what it needs. */
  Role<S> role();

  /**
   * Starts it in one box, and does not wait until it answers. Everything that it needs is ready.
   * Called from several threads at once where there are several boxes.
   *
   * @throws IOException if it cannot be started; what it started so far is ended by the caller
   */
  RunningPart start(PartStart<S> start) throws IOException, InterruptedException;
}
