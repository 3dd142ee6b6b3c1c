package dev.headroom.profiler.collect.prometheus;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Serves one page on the loopback interface. */
public final class MetricsPage implements AutoCloseable {
  public static final String HIKARI =
      """
      # HELP hikaricp_connections_active Active connections
      # TYPE hikaricp_connections_active gauge
      hikaricp_connections_active{pool="main"} 7.0
      hikaricp_connections_idle{pool="main"} 3.0
      hikaricp_connections_max{pool="main"} 10.0
      http_server_requests_seconds_count{status="200",uri="/posts/{id}"} 12.0
      http_server_requests_seconds_count{status="500",uri="/posts/{id}"} 3.0
      """;

  /** Gives the connection and the status, then the answer. */
  interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;

  public MetricsPage(String page) throws IOException {
    this(
        exchange -> {
          byte[] body = page.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  MetricsPage(Answer answer) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", answer::to);
    server.start();
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/metrics");
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
