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
    return ExtraWork.before(request -> count(request.database(), strength.times(HELD_MILLIS)));
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
