package dev.headroom.reference.fault.database;

import dev.headroom.reference.fault.ExtraWork;
import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.fault.Strength;
import dev.headroom.reference.service.ServiceHook;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** A page loads every part of what it shows by a statement of its own, most of them different. */
public final class LazyParts implements Fault {
  private static final int STATEMENTS = 24;
  private static final List<String> KINDS = kinds();

  @Override
  public String id() {
    return "too-many-statements";
  }

  @Override
  public String whatItDoes() {
    return "every request loads twenty-four parts, each when it is touched and by a statement of"
        + " another text";
  }

  @Override
  public String evidenceItLeaves() {
    return "dozens of cheap statements for every request, none of which is executed often";
  }

  @Override
  public Optional<ServiceHook> inService(Strength strength) {
    int statements = strength.times(STATEMENTS);
    return ExtraWork.after(
        request ->
            request
                .context()
                .header("Parts", Integer.toString(parts(request.database(), statements))));
  }

  private static int parts(DataSource database, int statements) throws SQLException {
    int found = 0;
    try (Connection connection = database.getConnection()) {
      for (int part = 0; part < statements; part++) {
        String text = KINDS.get(part % KINDS.size());
        try (PreparedStatement statement = connection.prepareStatement(text)) {
          statement.setLong(1, part + 1);
          try (ResultSet row = statement.executeQuery()) {
            found += row.next() ? 1 : 0;
          }
        }
      }
    }
    return found;
  }

  /** A statement for every choice of columns. */
  private static List<String> kinds() {
    List<String> kinds = new ArrayList<>(choices("users", List.of("id", "name", "created_at")));
    kinds.addAll(choices("posts", List.of("id", "author_id", "created_at", "LENGTH(body)")));
    return List.copyOf(kinds);
  }

  private static List<String> choices(String table, List<String> columns) {
    List<String> texts = new ArrayList<>();
    for (int bits = 1; bits < 1 << columns.size(); bits++) {
      List<String> chosen = new ArrayList<>();
      for (int column = 0; column < columns.size(); column++) {
        if ((bits >> column & 1) == 1) {
          chosen.add(columns.get(column));
        }
      }
      texts.add("SELECT " + String.join(", ", chosen) + " FROM " + table + " WHERE id = ?");
    }
    return texts;
  }
}
