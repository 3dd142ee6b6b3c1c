package dev.headroom.reference.fault.waiting;

import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.fault.Strength;
import dev.headroom.reference.service.ServiceHook;
import io.javalin.http.Handler;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** One path through the service takes a connection and does not give it back. */
public final class ConnectionLeak implements Fault {
  /** After twenty of them under load the usual pool is used up. */
  private static final int EVERY_MILLIS = 2_500;

  @Override
  public String id() {
    return "connection-leak";
  }

  @Override
  public String whatItDoes() {
    return "whichever request finds a figure older than 2.5 s reads it anew, and keeps the database"
        + " connection for ever";
  }

  @Override
  public String evidenceItLeaves() {
    return "connections in use that grow at a constant load and do not fall with it, until requests"
        + " fail for want of one";
  }

  @Override
  public Optional<ServiceHook> inService(Strength strength) {
    long every = Duration.ofMillis(strength.over(EVERY_MILLIS)).toNanos();
    return Optional.of(
        new ServiceHook() {
          private final AtomicLong readAt = new AtomicLong(System.nanoTime() - every);
          private DataSource database;

          @Override
          public void connect(DataSource source) {
            database = source;
          }

          @Override
          public Handler around(String route, Handler handler) {
            return request -> {
              long then = readAt.get();
              long now = System.nanoTime();
              if (now - then >= every && readAt.compareAndSet(then, now)) {
                request.header("Writable", Boolean.toString(isWritable(database)));
              }
              handler.handle(request);
            };
          }
        });
  }

  private static boolean isWritable(DataSource database) throws SQLException {
    Connection connection = database.getConnection();
    if (!connection.isReadOnly()) {
      return true;
    }
    connection.close();
    return false;
  }
}
