package dev.headroom.reference.fault.network;

import dev.headroom.reference.fault.ExtraWork;
import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.fault.Strength;
import dev.headroom.reference.part.web.WebPart;
import dev.headroom.reference.service.ServiceHook;
import dev.headroom.reference.topology.Topology;
import io.micrometer.core.instrument.Metrics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Every request asks another service and asks again where no answer comes in time. Once that
 * service has rested for a moment under a spike, what it gets are the retries of requests that it
 * will answer too late, and they keep it full when the spike is over.
 */
public final class RetryStorm implements Fault {
  /** More than requests can be at once, so that none waits for another one's retries. */
  private static final int THREADS = 600;

  private static final int ATTEMPTS = 8;
  private static final Duration TIMEOUT = Duration.ofSeconds(1);

  @Override
  public String id() {
    return "retry-storm";
  }

  @Override
  public String whatItDoes() {
    return "every request asks another service, up to "
        + ATTEMPTS
        + " times without a pause; that answers 25 calls a second, one after the other and also those"
        + " that were given up, and rests for three seconds after a spike";
  }

  @Override
  public String evidenceItLeaves() {
    return "one call a request before the spike and many after it, failures that stay when the load is"
        + " back where it was, and idle CPUs";
  }

  @Override
  public Topology plantIn(Topology topology, Strength strength) {
    return topology.withSettings(
        WebPart.ROLE, web -> web.withRequestThreads(THREADS).withSwitch(switchOf(strength)));
  }

  @Override
  public Optional<ServiceHook> inService(Strength strength) {
    int attempts = strength.times(ATTEMPTS);
    RestingPartner partner = RestingPartner.start();
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    HttpRequest call = HttpRequest.newBuilder(partner.address()).timeout(TIMEOUT).build();
    return ExtraWork.before(
        request -> request.context().header("Price", asked(client, call, attempts)));
  }

  private static String asked(HttpClient client, HttpRequest call, int attempts)
      throws IOException, InterruptedException {
    for (int left = attempts - 1; ; left--) {
      try {
        return once(client, call).body();
      } catch (HttpTimeoutException e) {
        if (left <= 0) {
          throw e;
        }
      }
    }
  }

  /** Counted as instrumented clients do. */
  private static HttpResponse<String> once(HttpClient client, HttpRequest call)
      throws IOException, InterruptedException {
    long began = System.nanoTime();
    String outcome = "UNKNOWN";
    try {
      HttpResponse<String> answer = client.send(call, BodyHandlers.ofString());
      outcome = "SUCCESS";
      return answer;
    } finally {
      URI address = call.uri();
      Metrics.timer(
              "http.client.requests", "client.name", address.getAuthority(), "outcome", outcome)
          .record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
    }
  }
}
