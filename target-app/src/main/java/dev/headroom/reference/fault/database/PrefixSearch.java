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

/** Every request looks for users by the first letters of a name that no index has. */
public final class PrefixSearch implements Fault {
  private static final int SEARCHES = 3;

  /** The prefixes are those of the last users, so that a search reads nearly all of them. */
  private static final int LAST = 900;

  private static final int PREFIXES = 100;

  private static final String SEARCH = "SELECT id FROM users WHERE name LIKE ? LIMIT 10";

  @Override
  public String id() {
    return "scan-by-prefix";
  }

  @Override
  public String whatItDoes() {
    return "every request searches three times for names that begin with some letters, in a column"
        + " without an index";
  }

  @Override
  public String evidenceItLeaves() {
    return "a statement with LIKE 'a…%' that reads a whole table for a row or two";
  }

  @Override
  public Optional<ServiceHook> inService(Strength strength) {
    int searches = strength.times(SEARCHES);
    return ExtraWork.after(
        request ->
            request
                .context()
                .header("Suggested", Integer.toString(suggested(request.database(), searches))));
  }

  private static int suggested(DataSource database, int searches) throws SQLException {
    int found = 0;
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(SEARCH)) {
      for (int search = 0; search < searches; search++) {
        statement.setString(1, "user-" + (LAST + search % PREFIXES) + "%");
        try (ResultSet users = statement.executeQuery()) {
          while (users.next()) {
            found++;
          }
        }
      }
    }
    return found;
  }
}
