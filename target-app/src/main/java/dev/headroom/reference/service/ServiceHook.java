package dev.headroom.reference.service;

import io.javalin.http.Handler;
import java.util.Optional;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Where other code, such as a fault's, comes into the service. */
public interface ServiceHook {
  /**
   * Called once, before the first request.
   *
   * @param database the service's connections
   */
  default void connect(DataSource database) {}

  /** What listens for connections; empty for the server's usual way. */
  default Optional<BiFunction<Server, HttpConfiguration, ServerConnector>> listener() {
    return Optional.empty();
  }

  /** Called before each statement, while its connection is held. */
  default void beforeStatement() {}

  /**
   * What is to handle the requests of a route.
   *
   * @param route its template, such as {@code /posts/{id}}
   * @param handler what would handle them without this hook
   */
  default Handler around(String route, Handler handler) {
    return handler;
  }
}
