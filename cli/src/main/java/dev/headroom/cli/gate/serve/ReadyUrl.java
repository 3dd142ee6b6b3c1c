package dev.headroom.cli.gate.serve;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Asks a service by HTTP whether it is ready. */
final class ReadyUrl {
  private static final Duration TIMEOUT = Duration.ofSeconds(2);
  private static final int SERVER_ERROR = 500;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(TIMEOUT).build();

  private final URI url;

  ReadyUrl(URI url) {
    this.url = url;
  }

  /** Why it is not ready yet; empty once it answers with a status below 500. */
  Optional<String> notReady() throws InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(url).timeout(TIMEOUT).GET().build();
    try {
      HttpResponse<InputStream> answer =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      // Of an answer that never ends the status is enough.
      answer.body().close();
      int status = answer.statusCode();
      return status < SERVER_ERROR ? Optional.empty() : Optional.of("status " + status);
    } catch (IOException e) {
      return Optional.of("no answer");
    }
  }
}
