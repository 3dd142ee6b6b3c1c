package dev.headroom.reference.fault.waiting;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.headroom.reference.fault.Elsewhere;
import dev.headroom.reference.fault.ExtraWork;
import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.fault.Strength;
import dev.headroom.reference.part.web.WebPart;
import dev.headroom.reference.service.ServiceHook;
import dev.headroom.reference.topology.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Every request asks another service over HTTP, which answers late. */
public final class SlowDownstream implements Fault {
  private static final int THREADS = 16;

  /** With sixteen threads, at most 64 requests a second. */
  private static final int LATE_MILLIS = 250;

  @Override
  public String id() {
    return "slow-downstream";
  }

  @Override
  public String whatItDoes() {
    return "every request calls another service over HTTP and waits for it, a quarter of a second";
  }

  @Override
  public String evidenceItLeaves() {
    return "request threads that are all busy, nearly all of them in one call, and idle CPUs";
  }

  @Override
  public Topology plantIn(Topology topology, Strength strength) {
    return topology.withSettings(
        WebPart.ROLE, web -> web.withRequestThreads(THREADS).withSwitch(switchOf(strength)));
  }

  @Override
  public Optional<ServiceHook> inService(Strength strength) {
    PriceClient prices = new PriceClient(Partner.start(strength.times(LATE_MILLIS)));
    return ExtraWork.before(request -> request.context().header("Price", prices.ask()));
  }

  /** How the service calls the other one. */
  private static final class PriceClient {
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpRequest request;

    private PriceClient(URI partner) {
      this.request = HttpRequest.newBuilder(partner).build();
    }

    private String ask() throws IOException, InterruptedException {
      return client.send(request, BodyHandlers.ofString()).body();
    }
  }

  /** The other service, on a port of its own. It needs no thread while it lets its caller wait. */
  private static final class Partner {
    private static final byte[] ANSWER = {'1', '2'};

    private static URI start(int lateMillis) {
      try {
        HttpServer server =
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ScheduledExecutorService later = Elsewhere.answers("partner");
        server.setExecutor(later);
        server.createContext(
            "/",
            exchange -> later.schedule(() -> answer(exchange), lateMillis, TimeUnit.MILLISECONDS));
        server.start();
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/price");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void answer(HttpExchange exchange) {
      try (exchange) {
        exchange.sendResponseHeaders(200, ANSWER.length);
        exchange.getResponseBody().write(ANSWER);
      } catch (IOException e) {
        // Who asked has gone.
        return;
      }
    }
  }
}
