package dev.headroom.load.pod;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Answers whoever started this pod, on the pod's loopback alone: from outside it is reached through
 * the API server's port forwarding, by those who may do that. A request has to show the token.
 */
final class PodServer implements AutoCloseable {
  private static final int THREADS = 4;
  private static final int MAX_BODY_BYTES = 1 << 20;

  private final PodInjector injector;
  private final String token;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final CountDownLatch released = new CountDownLatch(1);
  private final ObjectMapper json = new ObjectMapper();
  private volatile Optional<Long> askedNanos = Optional.empty();

  private PodServer(PodEnvironment environment, PodInjector injector) throws IOException {
    this.injector = injector;
    this.token = environment.token();
    this.server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), environment.port()), 0);
  }

  /** Listens from now on. */
  static PodServer open(PodEnvironment environment, PodInjector injector) throws IOException {
    PodServer opened = new PodServer(environment, injector);
    opened.server.createContext("/", opened::answer);
    opened.server.setExecutor(opened.threads);
    opened.server.start();
    return opened;
  }

  /**
   * Waits until nobody needs this pod any more.
   *
   * @return whether that is so
   */
  boolean awaitRelease(Duration timeout) throws InterruptedException {
    return released.await(timeout.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** The time since somebody asked last; empty if nobody ever did. */
  Optional<Duration> unasked() {
    return askedNanos.map(nanos -> Duration.ofNanos(System.nanoTime() - nanos));
  }

  private void answer(HttpExchange exchange) throws IOException {
    // Read whether it is needed or not: else the connection would not be kept.
    byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY_BYTES);
    try (exchange) {
      String shown = exchange.getRequestHeaders().getFirst("Authorization");
      if (!PodContract.isAllowed(token, shown)) {
        refuse(exchange, 403);
        return;
      }
      askedNanos = Optional.of(System.nanoTime());
      String path = exchange.getRequestURI().getPath();
      if (exchange.getRequestMethod().equals("GET") && path.startsWith(PodContract.FILES)) {
        sendFile(exchange, path.substring(PodContract.FILES.length()).split("/"));
      } else {
        told(exchange, exchange.getRequestMethod() + " " + path, body);
      }
    }
  }

  private void told(HttpExchange exchange, String request, byte[] body) throws IOException {
    switch (request) {
      case "GET " + PodContract.STATUS -> {}
      case "PUT " + PodContract.PHASE -> {
        try {
          injector.begin(json.readValue(body, PodPhase.class));
        } catch (JsonProcessingException e) {
          refuse(exchange, 400);
          return;
        }
      }
      case "POST " + PodContract.SAY -> injector.say(new String(body, StandardCharsets.UTF_8));
      case "POST " + PodContract.STOP -> injector.stop();
      case "POST " + PodContract.RELEASE -> released.countDown();
      default -> {
        refuse(exchange, 404);
        return;
      }
    }
    byte[] status = json.writeValueAsBytes(injector.status());
    exchange.sendResponseHeaders(200, status.length);
    exchange.getResponseBody().write(status);
  }

  /**
   * @param place a phase and one of its files
   */
  private void sendFile(HttpExchange exchange, String[] place) throws IOException {
    Optional<PodOutput> output = place.length == 2 ? PodOutput.named(place[1]) : Optional.empty();
    String from = String.valueOf(exchange.getRequestURI().getQuery()).replaceFirst("^from=", "");
    if (output.isEmpty() || place[0].startsWith(".") || !from.matches("[0-9]{1,18}")) {
      refuse(exchange, 404);
      return;
    }
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      output.get().send(injector.folder(place[0]), Long.parseLong(from), out);
    }
  }

  private static void refuse(HttpExchange exchange, int status) throws IOException {
    exchange.sendResponseHeaders(status, -1);
  }

  @Override
  public void close() {
    server.stop(1);
    threads.shutdownNow();
  }
}
