package dev.headroom.reference.fault.database;

import dev.headroom.reference.fault.Elsewhere;
import dev.headroom.reference.fault.ExtraWork;
import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.fault.Strength;
import dev.headroom.reference.service.ServiceHook;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** Transactions lock two rows, every second one in the opposite order, and try again. */
public final class OppositeOrder implements Fault {
  private static final int BETWEEN_MILLIS = 5;

  /** SQLSTATE of a transaction that was rolled back so that others can go on. */
  private static final String ROLLED_BACK = "40001";

  @Override
  public String id() {
    return "deadlock-retries";
  }

  @Override
  public String whatItDoes() {
    return "every request updates two rows, every second one in the opposite order, and tries again"
        + " after a deadlock";
  }

  @Override
  public String evidenceItLeaves() {
    return "deadlocks that the database counts, statements that wait for row locks, and idle CPUs";
  }

  @Override
  public Optional<ServiceHook> inService(Strength strength) {
    AtomicLong requests = new AtomicLong();
    return ExtraWork.before(
        request -> {
          int first = (int) (requests.getAndIncrement() % 2);
          transfer(request.database(), first, strength.times(BETWEEN_MILLIS));
        });
  }

  private static void transfer(DataSource database, int first, int betweenMillis)
      throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        while (!isDone(connection, first, betweenMillis)) {
          connection.rollback();
          Elsewhere.await(betweenMillis);
        }
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  private static boolean isDone(Connection connection, int first, int betweenMillis)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE users SET name = 'giver' WHERE id = " + (1 + first));
      Elsewhere.await(betweenMillis);
      statement.executeUpdate("UPDATE users SET name = 'taker' WHERE id = " + (2 - first));
      connection.commit();
      return true;
    } catch (SQLException e) {
      if (ROLLED_BACK.equals(e.getSQLState())) {
        return false;
      }
      throw e;
    }
  }
}
