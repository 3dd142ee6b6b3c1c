package dev.headroom.reference.part;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A part that was started in a box. Its processes are ended by the supervisor. */
public interface RunningPart {
  /**
   * Asked again and again after the start, until it is ready.
   *
   * @return in a few words why it is not ready yet; empty if it is
   */
  Optional<String> notReady() throws InterruptedException;

  /**
   * Done once, when it is ready and before anything that needs it starts.
   *
   * @throws IOException if others could not use it
   */
  default void prepare() throws IOException, InterruptedException {}

  /** Where it can be spoken to and watched. */
  List<Endpoint> endpoints();
}
