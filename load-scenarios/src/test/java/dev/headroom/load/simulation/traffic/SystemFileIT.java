package dev.headroom.load.simulation.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.headroom.load.injector.ExitCode;
import dev.headroom.load.simulation.InjectorRun;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests of a system's file, as a server sees them. */
class SystemFileIT {
  @TempDir Path folder;
  private final Queue<String> seen = new ConcurrentLinkedQueue<>();

  @Test
  void bodies_headers_and_checks_are_those_of_the_file() throws Exception {
    HttpServer server =
        serving(
            exchange -> {
              String body =
                  new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
              String header = exchange.getRequestHeaders().getFirst("X-Kind");
              seen.add(exchange.getRequestMethod() + " " + header + " " + body);
              byte[] answer = "{\"id\": 1}".getBytes(StandardCharsets.UTF_8);
              exchange.sendResponseHeaders(
                  exchange.getRequestMethod().equals("PUT") ? 200 : 201, 9);
              exchange.getResponseBody().write(answer);
              exchange.close();
            });
    try {
      InjectorRun run =
          run(
              server,
              """
          traffic:
            headers: { X-Kind: "of ${PATH}" }
            requests:
              - post: "/items"
                body: { thing: "{7-7}" }
                check: { status: 201, contains: '"id"' }
              - put: "/items/{1-9}"
                check: { status: 201 }
              - get: /items
                check: { contains: nothing like that }
            shape: hold 60/s 2s
          """);

      String header = "of " + System.getenv("PATH");
      assertThat(seen)
          .contains("POST " + header + " {\"thing\":\"7\"}", "PUT " + header + " {}")
          .contains("GET " + header + " ");
      JsonNode figures = run.lastFigures();
      long posts = seen.stream().filter(line -> line.startsWith("POST")).count();
      assertThat(figures.get("headroom.injector.requests.completed").asLong()).isEqualTo(posts);
      assertThat(figures.get("headroom.injector.requests.failed").asLong())
          .isEqualTo(seen.size() - posts);
    } finally {
      server.stop(0);
    }
  }

  /** Every answer is a page for signing in, or a redirect there. */
  @Test
  void redirects_and_errors_with_status_200_fail_where_a_check_was_given_and_are_counted_elsewhere()
      throws Exception {
    HttpServer server = serving(SystemFileIT::answerSignIn);
    try {
      InjectorRun run =
          run(
              server,
              """
              traffic:
                requests:
                  - { get: /moved, name: checked status, check: { status: 200 } }
                  - { get: /page, name: checked content, check: { contains: your orders } }
                  - { get: /moved, name: unchecked }
                shape: hold 60/s 2s
              """);

      JsonNode figures = run.lastFigures();
      long unchecked =
          figures.get("headroom.injector.answers.redirected{request=unchecked}").asLong();
      assertThat(unchecked).isPositive();
      assertThat(figures.get("headroom.injector.requests.completed").asLong()).isEqualTo(unchecked);
      assertThat(figures.get("headroom.injector.requests.failed").asLong())
          .isEqualTo(120 - unchecked);
      assertThat(figures.get("headroom.injector.answers.count{request=unchecked}").asLong())
          .isEqualTo(unchecked);
      assertThat(
              figures.get("headroom.injector.answers.redirected{request=checked content}").asLong())
          .isZero();
    } finally {
      server.stop(0);
    }
  }

  private static HttpServer serving(HttpHandler handler) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", handler);
    server.start();
    return server;
  }

  private static void answerSignIn(HttpExchange exchange) throws IOException {
    boolean isMoved = exchange.getRequestURI().getPath().equals("/moved");
    byte[] answer = "please sign in".getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Location", "/sign-in");
    exchange.sendResponseHeaders(isMoved ? 302 : 200, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  private InjectorRun run(HttpServer server, String system) throws Exception {
    Path file = Files.writeString(folder.resolve("headroom.yaml"), system);
    InjectorRun run =
        InjectorRun.of(
            ShapeSimulation.class,
            folder,
            Map.of(
                "baseUrl",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "systemFile",
                file.toString(),
                "arrivals",
                "even",
                "requestTimeoutSeconds",
                "30"));
    assertThat(run.exitCode()).as(run.output()).isEqualTo(ExitCode.RAN);
    return run;
  }
}
