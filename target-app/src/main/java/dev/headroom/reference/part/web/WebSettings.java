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
 * @param openFiles files and sockets that its process may have open; as many as the machine lets it
 *     if left out
 * @param tls whether clients speak TLS to it; plain HTTP if left out
 * @param compressed whether it compresses answers for clients that take it; it does not if left out
 */
public record WebSettings(
    int poolSize,
    int requestThreads,
    List<String> switches,
    Integer openFiles,
    Boolean tls,
    Boolean compressed) {
  static final int MAX_CONNECTIONS = 10_000;
  static final int MAX_THREADS = 10_000;

  /** With fewer a JVM does not start. */
  static final int MIN_FILES = 50;

  static final int MAX_FILES = 1_000_000;

  /** With as many open files as the machine lets it have, and plain HTTP. */
  public WebSettings(int poolSize, int requestThreads, List<String> switches) {
    this(poolSize, requestThreads, switches, null, null, null);
  }

  public WebSettings {
    Bounds.requireBetween("poolSize", poolSize, 1, MAX_CONNECTIONS);
    Bounds.requireBetween("requestThreads", requestThreads, 1, MAX_THREADS);
    if (openFiles != null) {
      Bounds.requireBetween("openFiles", openFiles, MIN_FILES, MAX_FILES);
    }
    switches = switches == null ? List.of() : List.copyOf(switches);
  }

  public WebSettings withPoolSize(int connections) {
    return new WebSettings(connections, requestThreads, switches, openFiles, tls, compressed);
  }

  public WebSettings withRequestThreads(int threads) {
    return new WebSettings(poolSize, threads, switches, openFiles, tls, compressed);
  }

  /** With a switch on; nothing changes if it was. */
  public WebSettings withSwitch(String id) {
    return new WebSettings(
        poolSize,
        requestThreads,
        Stream.concat(switches.stream(), Stream.of(id)).distinct().toList(),
        openFiles,
        tls,
        compressed);
  }

  public WebSettings withOpenFiles(int files) {
    return new WebSettings(poolSize, requestThreads, switches, files, tls, compressed);
  }

  public WebSettings withTls() {
    return new WebSettings(poolSize, requestThreads, switches, openFiles, true, compressed);
  }

  public WebSettings withCompression() {
    return new WebSettings(poolSize, requestThreads, switches, openFiles, tls, true);
  }

  boolean isCompressed() {
    return Boolean.TRUE.equals(compressed);
  }

  boolean isEncrypted() {
    return Boolean.TRUE.equals(tls);
  }
}
