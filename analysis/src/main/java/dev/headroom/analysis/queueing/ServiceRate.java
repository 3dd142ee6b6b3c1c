package dev.headroom.analysis.queueing;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** How fast a station works by how many customers are at it, in seconds of demand a second. */
public interface ServiceRate {
  /**
   * Seconds of demand that are worked off a second.
   *
   * @param customers at the station, at least 1
   */
  double at(int customers);

  /**
   * The number of customers from which it works no faster; empty for one that always does, so that
   * nobody queues.
   */
  OptionalInt steadyFrom();

  /**
   * Of servers, each of which works for one customer at a time: as many work as there are
   * customers. Of a part of a server, as a CPU quota is one, it is that part from the first
   * customer on.
   *
   * @param capacity servers together, more than 0
   */
  static ServiceRate servers(double capacity) {
    if (!(capacity > 0 && Double.isFinite(capacity))) {
      throw new IllegalArgumentException("capacity " + capacity);
    }
    return new ServiceRate() {
      @Override
      public double at(int customers) {
        return Math.min(customers, capacity);
      }

      @Override
      public OptionalInt steadyFrom() {
        return OptionalInt.of((int) Math.ceil(capacity));
      }
    };
  }

  /** Of a place where nobody queues, as of users who think. */
  static ServiceRate delay() {
    return new ServiceRate() {
      @Override
      public double at(int customers) {
        return customers;
      }

      @Override
      public OptionalInt steadyFrom() {
        return OptionalInt.empty();
      }
    };
  }

  /**
   * Of a pool: who holds a place passes the network inside, and who finds none waits in front of
   * it. The network is replaced by a station that works as fast as the network does with as many
   * customers (K. M. Chandy, U. Herzog, L. Woo, "Parametric Analysis of Queuing Networks", IBM
   * Journal of Research and Development 19(1), 1975, pages 36–42). A customer's demand on such a
   * station is 1: one pass.
   *
   * @param inside what is passed while a place is held
   * @param places of the pool, at least 1
   */
  static ServiceRate pool(ClosedNetwork inside, int places) {
    List<Double> rates = new ArrayList<>();
    for (int customers = 1; customers <= places; customers++) {
      rates.add(inside.at(customers).throughputPerSecond());
    }
    return new ServiceRate() {
      @Override
      public double at(int customers) {
        return rates.get(Math.min(customers, places) - 1);
      }

      @Override
      public OptionalInt steadyFrom() {
        return OptionalInt.of(places);
      }
    };
  }
}
