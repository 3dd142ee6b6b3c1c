package dev.headroom.reference.fault.database;

import dev.headroom.reference.fault.Elsewhere;
import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.fault.Strength;
import dev.headroom.reference.service.ServiceHook;
import io.javalin.http.Handler;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;

/** Every request changes one and the same row, in a transaction that takes its time. */
public final class HotRow implements Fault {
  /** At most 100 requests a second come through: far below what the CPUs carry. */
  private static final int HELD_MILLIS = 10;

  @Override
  public String id() {
    return "row-lock-contention";
  }

  @Override
  public String whatItDoes() {
    return "every request updates the same row, and does something else before it commits";
  }

  @Override
  public String evidenceItLeaves() {
    return "statements that wait for row locks, connections held the longer the more users there"
        + " are, and idle CPUs";
  }

  @Override
  public Optional<ServiceHook> inService(Strength strength) {
    return Optional.of(
        new ServiceHook() {
          private DataSource database;

          @Override
          public void connect(DataSource source) {
            database = source;
          }

          @Override
          public Handler around(String route, Handler handler) {
            return request -> {
              count(database, strength.times(HELD_MILLIS));
              handler.handle(request);
            };
          }
        });
  }

  private static void count(DataSource database, int heldMillis) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.executeUpdate("UPDATE users SET name = 'most-visited' WHERE id = 1");
        Elsewhere.await(heldMillis);
        connection.commit();
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }
}
