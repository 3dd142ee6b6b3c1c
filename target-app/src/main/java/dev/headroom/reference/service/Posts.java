package dev.headroom.reference.service;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The statements of the service. A connection is held for one statement, no longer. */
public final class Posts {
  private static final int TIMELINE_LENGTH = 10;
  private static final String COLUMNS = "SELECT id, author_id, body, created_at FROM posts ";

  private final DataSource database;
  private final List<ServiceHook> hooks;

  public Posts(DataSource database, List<ServiceHook> hooks) {
    this.database = database;
    this.hooks = List.copyOf(hooks);
  }

  Optional<Post> find(long id) throws SQLException {
    return read(COLUMNS + "WHERE id = ?", id).stream().findFirst();
  }

  /** The newest posts of a user, the newest first; none for a user that does not exist. */
  List<Post> timeline(long authorId) throws SQLException {
    return read(
        COLUMNS + "WHERE author_id = ? ORDER BY created_at DESC LIMIT " + TIMELINE_LENGTH,
        authorId);
  }

  /**
   * Stores a post of a user that exists.
   *
   * @return its id; empty if there is no such user
   */
  Optional<Long> add(long authorId, String body) throws SQLException {
    String insert =
        "INSERT INTO posts (author_id, body, created_at)"
            + " SELECT id, ?, UTC_TIMESTAMP(3) FROM users WHERE id = ?";
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(insert, Statement.RETURN_GENERATED_KEYS)) {
      hooks.forEach(ServiceHook::beforeStatement);
      statement.setString(1, body);
      statement.setLong(2, authorId);
      if (statement.executeUpdate() == 0) {
        return Optional.empty();
      }
      try (ResultSet keys = statement.getGeneratedKeys()) {
        return keys.next() ? Optional.of(keys.getLong(1)) : Optional.empty();
      }
    }
  }

  /** Whether the database answers. */
  boolean answers() {
    try (Connection connection = database.getConnection()) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  private List<Post> read(String query, long parameter) throws SQLException {
    List<Post> posts = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(query)) {
      hooks.forEach(ServiceHook::beforeStatement);
      statement.setLong(1, parameter);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          posts.add(
              new Post(
                  rows.getLong(1),
                  rows.getLong(2),
                  rows.getString(3),
                  rows.getString(4).replace(' ', 'T') + "Z"));
        }
      }
    }
    return posts;
  }
}
