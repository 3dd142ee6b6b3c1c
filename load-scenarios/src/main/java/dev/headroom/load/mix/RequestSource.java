package dev.headroom.load.mix;

import java.util.List;

/** What is sent, request by request. Thread-safe. */
public interface RequestSource {
  /** The kinds of requests. */
  List<RequestTemplate> templates();

  /**
   * The request of that number.
   *
   * @param number from 1
   * @param seconds when it is due, from the begin of the load
   */
  DrawnRequest draw(long number, double seconds);
}
