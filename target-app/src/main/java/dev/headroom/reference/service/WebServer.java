package dev.headroom.reference.service;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.reference.service.link.Link;
import dev.headroom.reference.service.link.NarrowListener;
import dev.headroom.reference.service.link.TlsListener;
import dev.headroom.reference.setting.InvalidSettingException;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.javalin.json.JavalinJackson;
import io.javalin.util.JavalinBindException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The endpoints of the service, and what all of them share. */
public final class WebServer {
  /** Threads of the pool that accept and select connections and serve no request. */
  public static final int OWN_THREADS = 2;

  /**
   * Clients, and the way to them.
   *
   * @param encrypted whether they speak TLS
   * @param compressed whether those that take it get compressed answers
   * @param link that they share; empty for as much as the machine can carry. Not under TLS
   */
  public record Clients(boolean encrypted, boolean compressed, Optional<Link> link) {
    public Clients {
      if (encrypted && link.isPresent()) {
        throw new InvalidSettingException("a link's budget cannot be kept under TLS yet");
      }
    }

    /** Plain HTTP over a wide link. */
    static Clients plain() {
      return new Clients(false, false, Optional.empty());
    }
  }

  private static final String LOOPBACK = "127.0.0.1";

  private final Posts posts;
  private final WebMetrics metrics;
  private final QueuedThreadPool threads;
  private final List<ServiceHook> hooks;
  private final Clients clients;
  private final ObjectMapper json = new ObjectMapper();

  /**
   * @param hooks other code that comes into it
   * @param clients who come to it
   */
  public WebServer(
      Posts posts,
      WebMetrics metrics,
      QueuedThreadPool threads,
      List<ServiceHook> hooks,
      Clients clients) {
    this.posts = posts;
    this.metrics = metrics;
    this.threads = threads;
    this.hooks = List.copyOf(hooks);
    this.clients = clients;
  }

  /**
   * Starts to listen on loopback.
   *
   * @throws InvalidSettingException if the port is in use
   */
  public Javalin start(int port) {
    try {
      return Javalin.create(config -> configure(config, port)).start();
    } catch (JavalinBindException e) {
      throw new InvalidSettingException(
          "port " + port + " is in use; choose another one with --port");
    }
  }

  private void configure(JavalinConfig config, int port) {
    config.startup.showJavalinBanner = false;
    config.http.compressionStrategy =
        clients.compressed() ? CompressionStrategy.GZIP : CompressionStrategy.NONE;
    config.jetty.threadPool = threads;
    config.jetty.addConnector((server, http) -> connector(server, http, port));
    config.jsonMapper(new JavalinJackson(json, false));
    PostEndpoint post = new PostEndpoint(posts);
    TimelineEndpoint timeline = new TimelineEndpoint(posts);
    NewPostEndpoint newPost = new NewPostEndpoint(posts, json);
    config.routes.get(PostEndpoint.ROUTE, measured(PostEndpoint.ROUTE, post::get));
    config.routes.get(TimelineEndpoint.ROUTE, measured(TimelineEndpoint.ROUTE, timeline::get));
    config.routes.post(NewPostEndpoint.ROUTE, measured(NewPostEndpoint.ROUTE, newPost::post));
    // After the exception handlers, so that the status is the one that was sent.
    config.routes.after(metrics::ended);
    config.routes.get("/health", this::health);
    config.routes.get(
        "/metrics",
        context -> context.contentType("text/plain; version=0.0.4").result(metrics.scrape()));
    config.routes.exception(
        SQLTransientConnectionException.class,
        (e, context) -> Problem.answer(context, 503, "no connection to the database in time"));
    config.routes.exception(
        SQLException.class,
        (e, context) -> Problem.answer(context, 500, "the database refused a statement"));
    config.routes.exception(
        HttpResponseException.class,
        (e, context) -> Problem.answer(context, e.getStatus(), e.getMessage()));
    config.routes.exception(
        Exception.class, (e, context) -> Problem.answer(context, 500, "this is a bug"));
  }

  private Handler measured(String route, Handler handler) {
    Handler hooked = handler;
    for (ServiceHook hook : hooks) {
      hooked = hook.around(route, hooked);
    }
    Handler whole = hooked;
    return context -> {
      metrics.began(context, route);
      whole.handle(context);
    };
  }

  /** A hook's, or else one thread that accepts and one that selects, whatever the cores. */
  private ServerConnector connector(Server server, HttpConfiguration http, int port) {
    ServerConnector connector =
        hooks.stream()
            .flatMap(hook -> hook.listener().stream())
            .findFirst()
            .map(listener -> listener.apply(server, http))
            .orElseGet(() -> listener(server, http));
    connector.setHost(LOOPBACK);
    connector.setPort(port);
    return connector;
  }

  private ServerConnector listener(Server server, HttpConfiguration http) {
    if (clients.encrypted()) {
      return TlsListener.of(server, http);
    }
    return clients
        .link()
        .map(link -> NarrowListener.of(server, http, link))
        .orElseGet(() -> new ServerConnector(server, 1, 1, new HttpConnectionFactory(http)));
  }

  private void health(Context context) {
    if (posts.answers()) {
      context.json(java.util.Map.of("status", "up"));
    } else {
      Problem.answer(context, 503, "the database does not answer");
    }
  }
}
