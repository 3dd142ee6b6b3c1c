package dev.headroom.reference.service.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;

class NarrowListenerTest {
  private static final int BYTES = 20_000;
  private static final int ANSWERS = 10;

  private final Link link = new Link(1_000_000);

  @Test
  void answers_arrive_whole_and_the_link_counts_them() throws Exception {
    Server server = new Server();
    ServerConnector connector = NarrowListener.of(server, new HttpConfiguration(), link);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(
        new Handler.Abstract() {
          @Override
          public boolean handle(Request request, Response response, Callback callback) {
            response.write(true, ByteBuffer.wrap(new byte[BYTES]), callback);
            return true;
          }
        });
    server.start();
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + connector.getLocalPort()))
              .build();
      HttpClient client = HttpClient.newHttpClient();
      long began = System.nanoTime();
      List<CompletableFuture<HttpResponse<byte[]>>> answers =
          IntStream.range(0, ANSWERS)
              .mapToObj(i -> client.sendAsync(request, BodyHandlers.ofByteArray()))
              .toList();
      for (CompletableFuture<HttpResponse<byte[]>> answer : answers) {
        assertThat(answer.get().body()).hasSize(BYTES);
      }
      // The link cannot have carried them in less.
      assertThat(System.nanoTime() - began)
          .isGreaterThanOrEqualTo((ANSWERS * BYTES - 1_000) * 1_000L);
    } finally {
      server.stop();
    }

    assertThat(link.sentBytes())
        .isBetween((long) ANSWERS * BYTES, (long) ANSWERS * (BYTES + 1_000));
    assertThat(link.waiting()).isZero();
  }
}
