package dev.headroom.reference.fault.network;

import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.fault.Strength;
import dev.headroom.reference.part.web.WebPart;
import dev.headroom.reference.service.ServiceHook;
import dev.headroom.reference.service.link.TlsListener;
import dev.headroom.reference.topology.Topology;
import io.javalin.http.Handler;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The service ends TLS itself, keeps neither connections nor sessions, and agrees on keys anew. */
public final class FullHandshakes implements Fault {
  @Override
  public String id() {
    return "tls-at-app";
  }

  @Override
  public String whatItDoes() {
    return "the service speaks TLS, every answer closes its connection, and no session is resumed; at"
        + " a strength below 1, that share of the answers";
  }

  @Override
  public String evidenceItLeaves() {
    return "a full handshake for a request, and a JVM whose CPU is in that";
  }

  @Override
  public Topology plantIn(Topology topology, Strength strength) {
    return topology.withSettings(WebPart.ROLE, web -> web.withTls().withSwitch(switchOf(strength)));
  }

  @Override
  public Optional<ServiceHook> inService(Strength strength) {
    int inTen = Math.min(10, strength.times(10));
    AtomicLong answers = new AtomicLong();
    return Optional.of(
        new ServiceHook() {
          @Override
          public Optional<BiFunction<Server, HttpConfiguration, ServerConnector>> listener() {
            return Optional.of(TlsListener::forgettingSessions);
          }

          @Override
          public Handler around(String route, Handler handler) {
            return request -> {
              if (answers.getAndIncrement() % 10 < inTen) {
                request.header("Connection", "close");
              }
              handler.handle(request);
            };
          }
        });
  }
}
