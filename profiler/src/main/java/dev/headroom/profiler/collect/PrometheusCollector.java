package dev.headroom.profiler.collect;

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
final class PrometheusCollector implements Collector {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  @Override
  public String source() {
    return "prometheus";
  }

  @Override
  public String looksAt() {
    return "connection pools, request threads and requests, as the service tells them";
  }

  @Override
  public boolean appliesTo(WatchedBox box) {
    return box.metricsUrl().isPresent();
  }

  @Override
  public Optional<String> unavailable(WatchedBox box) {
    try {
      scrape(client(), box.metricsUrl().orElseThrow());
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(
          withoutSecrets(box.metricsUrl().orElseThrow()) + " does not answer: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    }
  }

  @Override
  public Session open(WatchedBox box) {
    HttpClient client = client();
    URI url = box.metricsUrl().orElseThrow();
    return sink ->
        sink.metrics(PrometheusNames.translate(PrometheusText.parse(scrape(client, url))));
  }

  /** The address without account and query, in which tokens may stand. */
  private static String withoutSecrets(URI url) {
    String port = url.getPort() < 0 ? "" : ":" + url.getPort();
    return url.getScheme() + "://" + url.getHost() + port + url.getRawPath();
  }

  private static HttpClient client() {
    return HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  }

  private static String scrape(HttpClient client, URI url)
      throws IOException, InterruptedException {
    // The request's own timeout ends with the headers; a body may stop on its way too.
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.ofString());
    try {
      HttpResponse<String> response = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      if (response.statusCode() != 200) {
        throw new IOException("status " + response.statusCode());
      }
      return response.body();
    } catch (ExecutionException e) {
      throw new IOException(reason(e.getCause()), e.getCause());
    } catch (TimeoutException e) {
      throw new IOException("no answer within " + PATIENCE.toSeconds() + " s", e);
    } finally {
      answer.cancel(true);
    }
  }

  /** Java's HTTP client refuses to say that a connection was refused. */
  private static String reason(Throwable failure) {
    return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
  }
}
