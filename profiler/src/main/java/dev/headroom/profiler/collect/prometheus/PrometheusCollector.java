package dev.headroom.profiler.collect.prometheus;

import dev.headroom.profiler.collect.Collector;
import dev.headroom.profiler.collect.PrometheusEndpoint;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Pools, request threads and requests, from the service's own Prometheus endpoint. */
public final class PrometheusCollector implements Collector<PrometheusEndpoint> {
  private static final Duration TIMEOUT = Duration.ofSeconds(3);

  /** Large services tell of some ten thousand series, of about a hundred bytes each. */
  private static final int MAX_BYTES = 16 << 20;

  @Override
  public String source() {
    return "prometheus";
  }

  @Override
  public String looksAt() {
    return "connection pools, request threads and requests, as the service tells them";
  }

  @Override
  public Class<PrometheusEndpoint> endpoint() {
    return PrometheusEndpoint.class;
  }

  @Override
  public Optional<String> unavailable(PrometheusEndpoint endpoint) {
    try {
      scrape(client(), endpoint.url());
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(endpoint + " does not answer: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    }
  }

  @Override
  public Session open(PrometheusEndpoint endpoint) {
    HttpClient client = client();
    URI url = endpoint.url();
    return sink ->
        sink.metrics(PrometheusNames.translate(PrometheusText.parse(scrape(client, url))));
  }

  private static HttpClient client() {
    // Without a version each request asks the service to go over to HTTP/2, which costs it CPU.
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(TIMEOUT)
        .build();
  }

  private static String scrape(HttpClient client, URI url)
      throws IOException, InterruptedException {
    // Not the request's own timeout: that covers the headers only, and a body may stop halfway.
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(HttpRequest.newBuilder(url).build(), head -> new BoundedText(MAX_BYTES));
    try {
      HttpResponse<String> response = answer.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
      if (response.statusCode() != 200) {
        throw new IOException("status " + response.statusCode());
      }
      return response.body();
    } catch (ExecutionException e) {
      throw new IOException(reason(e.getCause()), e.getCause());
    } catch (TimeoutException e) {
      throw new IOException("no answer within " + TIMEOUT.toSeconds() + " s", e);
    } finally {
      answer.cancel(true);
    }
  }

  /** Java's HTTP client gives no message for a refused connection; its exception's name says it. */
  private static String reason(Throwable failure) {
    return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
  }
}
