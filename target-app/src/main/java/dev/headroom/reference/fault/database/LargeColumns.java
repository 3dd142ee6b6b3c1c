package dev.headroom.reference.fault.database;

import dev.headroom.reference.fault.ExtraWork;
import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.fault.Strength;
import dev.headroom.reference.service.ServiceHook;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Every request reads whole rows, texts of 50 kB included, of which it needs the ids. */
public final class LargeColumns implements Fault {
  private static final int ROWS = 10;

  /** No user has that id, so nobody else reads these rows. */
  private static final int AUTHOR = 0;

  private static final String ADD =
      "INSERT INTO posts (author_id, body, created_at)"
          + " SELECT %d, REPEAT('large ', 8333), created_at FROM users LIMIT %d";

  private static final String READ = "SELECT * FROM posts WHERE author_id = %d LIMIT %d";

  @Override
  public String id() {
    return "select-star-wide";
  }

  @Override
  public String whatItDoes() {
    return "every request reads all columns of ten rows, 50 kB each, and looks at the first one only";
  }

  @Override
  public String evidenceItLeaves() {
    return "hundreds of kilobytes that the database sends for a request, in few rows, and CPU on both"
        + " sides that copies them";
  }

  @Override
  public Optional<ServiceHook> inService(Strength strength) {
    int rows = strength.times(ROWS);
    AtomicBoolean isFilled = new AtomicBoolean();
    return ExtraWork.after(
        request -> {
          try (Connection connection = request.database().getConnection();
              Statement statement = connection.createStatement()) {
            if (isFilled.compareAndSet(false, true)) {
              statement.executeUpdate(ADD.formatted(AUTHOR, rows));
            }
            request.context().header("Related", related(statement, rows));
          }
        });
  }

  private static String related(Statement statement, int rows) throws SQLException {
    int found = 0;
    try (ResultSet posts = statement.executeQuery(READ.formatted(AUTHOR, rows))) {
      while (posts.next()) {
        found += posts.getLong(1) > 0 ? 1 : 0;
      }
    }
    return Integer.toString(found);
  }
}
