package dev.headroom.target.web;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import dev.headroom.target.setting.InvalidSetting;
import java.io.IOException;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Runs the service in this process. */
public final class WebRole {
  /** Acceptor and selectors of the server, which take threads of its pool and serve no request. */
  private static final int SERVER_THREADS = 4;

  private static final int LEAST_THREADS = 8;

  private WebRole() {}

  /** Starts the service; its threads keep the process alive. */
  public static void run(String[] arguments) {
    WebSettings settings = WebSettings.parse(arguments);
    String password = System.getenv(WebSettings.PASSWORD_VARIABLE);
    if (password == null) {
      throw new InvalidSetting(
          "the database's password is wanted in the environment variable "
              + WebSettings.PASSWORD_VARIABLE);
    }
    start(settings, password);
    System.out.println("target-app: web answers on http://127.0.0.1:" + settings.port());
    if (settings.exitWithParent()) {
      exitAtEndOfInput();
    }
  }

  private static void start(WebSettings settings, String password) {
    QueuedThreadPool threads =
        new QueuedThreadPool(settings.requestThreads() + SERVER_THREADS, LEAST_THREADS);
    threads.setName("request");
    WebMetrics metrics = new WebMetrics(threads);
    HikariDataSource pool = pool(settings, password, metrics);
    Posts posts = new Posts(pool, new DatabaseDistance(settings.dbRoundTripMillis()));
    new WebServer(posts, metrics, threads).start(settings.port());
  }

  private static HikariDataSource pool(WebSettings settings, String password, WebMetrics metrics) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("posts");
    config.setJdbcUrl(settings.dbUrl());
    config.setUsername(settings.dbUser());
    config.setPassword(password);
    config.setMaximumPoolSize(settings.poolSize());
    config.setConnectionTimeout(settings.poolTimeoutMillis());
    // A database that is still starting is waited for by the health check, not by the pool.
    config.setInitializationFailTimeout(-1);
    config.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(metrics.registry()));
    return new HikariDataSource(config);
  }

  /** Whoever started this process has ended when its end of the pipe is closed. */
  private static void exitAtEndOfInput() {
    Thread watch =
        new Thread(
            () -> {
              try {
                while (System.in.read() >= 0) {
                  // Nothing is ever sent; only the end matters.
                }
              } catch (IOException e) {
                // A broken pipe is an end as well.
              }
              System.exit(0);
            },
            "parent-watch");
    watch.setDaemon(true);
    watch.start();
  }
}
