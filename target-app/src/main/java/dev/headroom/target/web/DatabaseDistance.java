package dev.headroom.target.web;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How far away the database is: a round trip to another region or through a slow link, during which
 * the connection is held and nobody computes. On one machine there is no such link, so the thread
 * waits for as long as the packets would travel.
 *
 * @param roundTripMillis of one statement
 */
record DatabaseDistance(int roundTripMillis) {

  /** Waits for one round trip. */
  void travel() {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(roundTripMillis);
    for (long left = deadline - System.nanoTime();
        roundTripMillis > 0 && left > 0;
        left = deadline - System.nanoTime()) {
      LockSupport.parkNanos(left);
      if (Thread.interrupted()) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
