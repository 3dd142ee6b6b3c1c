package com.example.gated;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * A small service: {@code GET /quote/ARTICLE} answers what a basket costs that begins with that
 * article, {@code GET /health} that it is there. {@code -Dprices=scanned} plants the regression.
 */
public final class QuoteService {
  private static final int ARTICLES = 20_000;
  private static final int IN_A_BASKET = 500;
  private static final int THREADS = 4;

  /** Makes a seal as dear as it is to guess; and a request dearer than the server around it. */
  private static final int ROUNDS = 5_000;

  private final PriceList prices;

  private QuoteService(PriceList prices) {
    this.prices = prices;
  }

  /**
   * Serves until it is stopped.
   *
   * @param arguments the port, on the loopback
   */
  public static void main(String[] arguments) throws IOException {
    int port = Integer.parseInt(arguments[0]);
    List<Article> articles =
        IntStream.range(0, ARTICLES).mapToObj(i -> new Article(i, 100 + i % 900)).toList();
    boolean isPlanted = "scanned".equals(System.getProperty("prices"));
    QuoteService service =
        new QuoteService(isPlanted ? new ScannedPrices(articles) : new IndexedPrices(articles));
    // Else the second packet of an answer waits for the client's word on the first.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/health", exchange -> answer(exchange, "ok"));
    server.createContext("/quote/", service::quote);
    server.setExecutor(Executors.newFixedThreadPool(THREADS));
    server.start();
  }

  private void quote(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    int first = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
    long cents = 0;
    for (int i = 0; i < IN_A_BASKET; i++) {
      cents += prices.priceOf((first + 17 * i) % ARTICLES);
    }
    answer(exchange, "{\"cents\": " + cents + ", \"seal\": \"" + seal(cents) + "\"}");
  }

  private static String seal(long cents) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] seal = Long.toString(cents).getBytes(StandardCharsets.UTF_8);
      for (int round = 0; round < ROUNDS; round++) {
        seal = digest.digest(seal);
      }
      return HexFormat.of().formatHex(seal);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static void answer(HttpExchange exchange, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    try (exchange) {
      exchange.getResponseBody().write(body);
    }
  }
}
