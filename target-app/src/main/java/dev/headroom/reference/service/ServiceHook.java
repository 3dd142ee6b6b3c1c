package dev.headroom.reference.service;

import io.javalin.http.Handler;
import javax.sql.DataSource;

/** Where other code, such as a fault's, comes into the service. */
public interface ServiceHook {
  /**
   * Called once, before the first request.
   *
   * @param database the service's connections
   */
  default void connect(DataSource database) {}

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
