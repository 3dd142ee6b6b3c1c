package dev.headroom.target.topology;

/**
 * Settings of the web role.
 *
 * @param poolSize connections to the database
 * @param requestThreads threads that serve requests
 * @param dbRoundTripMillis network time of a statement between web and database
 */
public record WebSpec(int poolSize, int requestThreads, int dbRoundTripMillis) {
  public WebSpec withPoolSize(int connections) {
    return new WebSpec(connections, requestThreads, dbRoundTripMillis);
  }

  public WebSpec withDbRoundTripMillis(int millis) {
    return new WebSpec(poolSize, requestThreads, millis);
  }
}
