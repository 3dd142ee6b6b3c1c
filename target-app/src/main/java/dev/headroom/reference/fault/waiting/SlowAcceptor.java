package dev.headroom.reference.fault.waiting;

import dev.headroom.reference.fault.Elsewhere;
import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.fault.Strength;
import dev.headroom.reference.service.ServiceHook;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BiFunction;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Connections, of which every request needs one, are taken one by one and behind a short queue. */
public final class SlowAcceptor implements Fault {
  /** At most 100 connections a second are taken: far below what the CPUs carry. */
  private static final int LATE_MILLIS = 10;

  private static final int BACKLOG = 16;

  @Override
  public String id() {
    return "accept-backlog";
  }

  @Override
  public String whatItDoes() {
    return "whoever takes connections asks elsewhere about each, sixteen may wait, and every answer"
        + " closes its own";
  }

  @Override
  public String evidenceItLeaves() {
    return "connections that wait to be taken, or are refused where sixteen do, and idle CPUs";
  }

  @Override
  public Optional<ServiceHook> inService(Strength strength) {
    int lateMillis = strength.times(LATE_MILLIS);
    return Optional.of(
        new ServiceHook() {
          @Override
          public Optional<BiFunction<Server, HttpConfiguration, ServerConnector>> listener() {
            return Optional.of((server, http) -> new Asking(server, http, lateMillis));
          }

          @Override
          public Handler around(String route, Handler handler) {
            return request -> {
              request.header("Connection", "close");
              handler.handle(request);
            };
          }
        });
  }

  /** Takes a connection, and no other one until it was told that it may. */
  private static final class Asking extends ServerConnector {
    private final int lateMillis;

    private Asking(Server server, HttpConfiguration http, int lateMillis) {
      super(server, 1, 1, new HttpConnectionFactory(http));
      this.lateMillis = lateMillis;
      setAcceptQueueSize(BACKLOG);
    }

    @Override
    public void accept(int acceptor) throws IOException {
      super.accept(acceptor);
      Elsewhere.await(lateMillis);
    }
  }
}
