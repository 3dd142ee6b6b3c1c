package dev.headroom.load.option;

import java.net.URI;
import java.time.Duration;

/**
 * Where the load goes, and for how long an answer is awaited.
 *
 * @param baseUrl scheme, host, port and an optional path that every request is put behind
 * @param connectTimeout of a TCP connection
 * @param requestTimeout of a request; seconds and not a minute, so that a collapsed system drains
 */
public record TargetOptions(URI baseUrl, Duration connectTimeout, Duration requestTimeout) {
  public static final String BASE_URL = "baseUrl";
  public static final String REQUEST_TIMEOUT_SECONDS = "requestTimeoutSeconds";

  /** Gatling's own property: it reads the timeout of its sockets from there and nowhere else. */
  public static final String CONNECT_TIMEOUT_MILLIS = "gatling.socket.connectTimeout";

  public static TargetOptions read(OptionReader reader) {
    return new TargetOptions(
        reader.httpUri(BASE_URL, "http://127.0.0.1:8080"),
        Duration.ofMillis(reader.whole(CONNECT_TIMEOUT_MILLIS, 2000, 1, 60_000)),
        Duration.ofSeconds(reader.whole(REQUEST_TIMEOUT_SECONDS, 5, 1, 300)));
  }

  /** The same timeout for another target. */
  public TargetOptions at(URI otherBaseUrl) {
    return new TargetOptions(otherBaseUrl, connectTimeout, requestTimeout);
  }

  /** The base URL as text without a slash at its end, for paths that begin with one. */
  public String prefix() {
    String text = baseUrl.toString();
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  /** The TCP port, 80 or 443 where the URL has none. */
  public int port() {
    if (baseUrl.getPort() > 0) {
      return baseUrl.getPort();
    }
    return baseUrl.getScheme().equals("https") ? 443 : 80;
  }
}
