package dev.headroom.profiler.collect;

import java.net.URI;

/**
 * A service's figures in Prometheus' text format.
 *
 * @param url may hold secrets in its account and its query; neither is in {@link #toString}
 */
public record PrometheusEndpoint(URI url) implements Endpoint {
  @Override
  public String toString() {
    String port = url.getPort() < 0 ? "" : ":" + url.getPort();
    return url.getScheme() + "://" + url.getHost() + port + url.getRawPath();
  }
}
