package dev.headroom.reference.fault;

import dev.headroom.reference.service.ServiceHook;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Optional;
import javax.sql.DataSource;

/** What most faults are: something that the service does in addition for every request. */
public final class ExtraWork implements ServiceHook {
  /**
   * A request that it is done for.
   *
   * @param context the request, and its answer
   * @param route its template, such as {@code /posts/{id}}
   * @param database the service's connections
   */
  public record Request(Context context, String route, DataSource database) {}

  /** The work itself. */
  @FunctionalInterface
  public interface Work {
    void perform(Request request) throws Exception;
  }

  private final Work work;
  private final boolean isFirst;
  private DataSource database;

  private ExtraWork(Work work, boolean isFirst) {
    this.work = work;
    this.isFirst = isFirst;
  }

  /** Done before a request is handled. */
  public static Optional<ServiceHook> before(Work work) {
    return Optional.of(new ExtraWork(work, true));
  }

  /** Done once a request has been handled, before it is answered. */
  public static Optional<ServiceHook> after(Work work) {
    return Optional.of(new ExtraWork(work, false));
  }

  @Override
  public void connect(DataSource connections) {
    database = connections;
  }

  @Override
  public Handler around(String route, Handler handler) {
    Handler extra = context -> work.perform(new Request(context, route, database));
    Handler first = isFirst ? extra : handler;
    Handler second = isFirst ? handler : extra;
    return context -> {
      first.handle(context);
      second.handle(context);
    };
  }
}
