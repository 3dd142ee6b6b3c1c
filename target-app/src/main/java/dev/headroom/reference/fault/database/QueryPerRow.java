package dev.headroom.reference.fault.database;

import dev.headroom.reference.fault.ExtraWork;
import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.fault.Strength;
import dev.headroom.reference.service.ServiceHook;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** A timeline reads the author of each of its posts by a statement of its own. */
public final class QueryPerRow implements Fault {
  private static final String ROUTE = "/users/{id}/timeline";
  private static final int ROWS = 30;

  @Override
  public String id() {
    return "n-plus-one";
  }

  @Override
  public String whatItDoes() {
    return "a timeline reads the author of every row by a statement of its own, thirty in all";
  }

  @Override
  public String evidenceItLeaves() {
    return "one cheap statement, executed many times for every request";
  }

  @Override
  public Optional<ServiceHook> inService(Strength strength) {
    int rows = strength.times(ROWS);
    return ExtraWork.after(
        request -> {
          if (request.route().equals(ROUTE)) {
            int authors = authors(request.database(), rows);
            request.context().header("Authors", Integer.toString(authors));
          }
        });
  }

  private static int authors(DataSource database, int rows) throws SQLException {
    int found = 0;
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("SELECT name FROM users WHERE id = ?")) {
      for (int row = 1; row <= rows; row++) {
        statement.setLong(1, row);
        try (ResultSet author = statement.executeQuery()) {
          found += author.next() ? 1 : 0;
        }
      }
    }
    return found;
  }
}
