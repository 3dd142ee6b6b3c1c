package dev.headroom.reference.part.web;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import dev.headroom.reference.service.Posts;
import dev.headroom.reference.service.ServiceHook;
import dev.headroom.reference.service.WebMetrics;
import dev.headroom.reference.service.WebServer;
import dev.headroom.reference.setting.InvalidSettingException;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs the service in this process; its threads keep the process alive. */
@Command(
    name = WebRole.CODE,
    description = "Serves posts and timelines over HTTP, from a relational database.",
    mixinStandardHelpOptions = true)
public final class WebRole implements Runnable {
  static final String CODE = "web";

  private static final int MIN_THREADS = 8;

  private final Function<String, ServiceHook> switches;

  @Mixin private WebArguments arguments;

  /**
   * @param switches what each switch runs, by its id
   */
  public WebRole(Function<String, ServiceHook> switches) {
    this.switches = switches;
  }

  @Override
  public void run() {
    arguments.requireValid();
    String password = System.getenv(WebArguments.PASSWORD_VARIABLE);
    if (password == null) {
      throw new InvalidSettingException(
          "the database's password is wanted in the environment variable "
              + WebArguments.PASSWORD_VARIABLE);
    }
    start(password);
    System.out.println("target-app: web answers on http://127.0.0.1:" + arguments.port);
    if (arguments.exitWithParent) {
      exitAtEndOfInput();
    }
  }

  private void start(String password) {
    List<ServiceHook> hooks = arguments.switches.stream().map(switches).toList();
    QueuedThreadPool threads =
        new QueuedThreadPool(
            arguments.requestThreads + WebServer.OWN_THREADS,
            Math.min(MIN_THREADS, arguments.requestThreads + WebServer.OWN_THREADS));
    threads.setName("request");
    WebMetrics metrics = new WebMetrics(threads);
    WebServer.Clients clients = arguments.clients();
    clients.link().ifPresent(metrics::watch);
    HikariDataSource pool = pool(password, metrics);
    hooks.forEach(hook -> hook.connect(pool));
    Posts posts = new Posts(pool, hooks);
    new WebServer(posts, metrics, threads, hooks, clients).start(arguments.port);
  }

  private HikariDataSource pool(String password, WebMetrics metrics) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("posts");
    config.setJdbcUrl(arguments.dbUrl);
    config.setUsername(arguments.dbUser);
    config.setPassword(password);
    config.setMaximumPoolSize(arguments.poolSize);
    config.setConnectionTimeout(arguments.poolTimeoutMillis);
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
