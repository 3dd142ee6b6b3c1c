package dev.headroom.reference.part.web;

import dev.headroom.reference.setting.Bounds;
import java.util.List;
import java.util.stream.Stream;

/**
 * Settings of the web role.
 *
 * @param poolSize connections to the database
 * @param requestThreads threads that serve requests
 * @param switches that are on, by the id of the fault whose code they run; none if left out
 */
public record WebSettings(int poolSize, int requestThreads, List<String> switches) {
  static final int MAX_CONNECTIONS = 10_000;
  static final int MAX_THREADS = 10_000;

  public WebSettings {
    Bounds.requireBetween("poolSize", poolSize, 1, MAX_CONNECTIONS);
    Bounds.requireBetween("requestThreads", requestThreads, 1, MAX_THREADS);
    switches = switches == null ? List.of() : List.copyOf(switches);
  }

  public WebSettings withPoolSize(int connections) {
    return new WebSettings(connections, requestThreads, switches);
  }

  /** With a switch on; nothing changes if it was. */
  public WebSettings withRequestThreads(int threads) {
    return new WebSettings(poolSize, threads, switches);
  }

  public WebSettings withSwitch(String id) {
    return new WebSettings(
        poolSize,
        requestThreads,
        Stream.concat(switches.stream(), Stream.of(id)).distinct().toList());
  }
}
