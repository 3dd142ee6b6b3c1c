package dev.headroom.target.topology;

import dev.headroom.target.setting.Whole;

/**
 * Settings of the web role.
 *
 * @param poolSize connections to the database
 * @param requestThreads threads that serve requests
 * @param dbRoundTripMillis network time of a statement between web and database
 */
public record WebSpec(int poolSize, int requestThreads, int dbRoundTripMillis) {
  public static final int MOST_CONNECTIONS = 10_000;
  public static final int MOST_THREADS = 10_000;
  public static final int LONGEST_ROUND_TRIP_MILLIS = 60_000;

  public WebSpec {
    Whole.requireBetween("poolSize", poolSize, 1, MOST_CONNECTIONS);
    Whole.requireBetween("requestThreads", requestThreads, 1, MOST_THREADS);
    Whole.requireBetween("dbRoundTripMillis", dbRoundTripMillis, 0, LONGEST_ROUND_TRIP_MILLIS);
  }

  public WebSpec withPoolSize(int connections) {
    return new WebSpec(connections, requestThreads, dbRoundTripMillis);
  }

  public WebSpec withDbRoundTripMillis(int millis) {
    return new WebSpec(poolSize, requestThreads, millis);
  }
}
