package dev.headroom.reference.data;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;

/** Brings an empty database into the state in which the service starts. */
public final class DatabaseSetup {
  private static final int BATCH = 500;
  private static final String FIRST_DAY = "2026-01-01 00:00:00";

  private DatabaseSetup() {}

  /**
   * Makes schema, data and indexes; data only where there are none, so that it can be repeated.
   *
   * @param jdbcUrl of the schema
   * @throws SQLException if the database refuses
   */
  public static void prepare(
      String jdbcUrl, String user, String password, SeedSpec seed, List<IndexSpec> indexes)
      throws SQLException {
    Flyway.configure()
        .dataSource(jdbcUrl, user, password)
        .locations("classpath:db/migration")
        .load()
        .migrate();
    String bulk = jdbcUrl + (jdbcUrl.contains("?") ? "&" : "?") + "useBulkStmts=true";
    try (Connection connection = DriverManager.getConnection(bulk, user, password)) {
      if (isEmpty(connection)) {
        connection.setAutoCommit(false);
        insertUsers(connection, seed);
        insertPosts(connection, seed);
        connection.commit();
        connection.setAutoCommit(true);
      }
      try (Statement statement = connection.createStatement()) {
        for (IndexSpec index : indexes) {
          statement.execute(index.createStatement());
        }
        statement.execute("ANALYZE TABLE users, posts");
      }
    }
  }

  private static boolean isEmpty(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT 1 FROM users LIMIT 1")) {
      return !rows.next();
    }
  }

  private static void insertUsers(Connection connection, SeedSpec seed) throws SQLException {
    String insert = "INSERT INTO users (id, name, created_at) VALUES (?, ?, ?)";
    try (PreparedStatement statement = connection.prepareStatement(insert)) {
      for (int id = 1; id <= seed.users(); id++) {
        statement.setLong(1, id);
        statement.setString(2, "user-" + id);
        statement.setString(3, FIRST_DAY);
        addToBatch(statement, id);
      }
      statement.executeBatch();
    }
  }

  private static void insertPosts(Connection connection, SeedSpec seed) throws SQLException {
    String insert = "INSERT INTO posts (id, author_id, body, created_at) VALUES (?, ?, ?, ?)";
    SeedPosts posts = new SeedPosts(seed);
    try (PreparedStatement statement = connection.prepareStatement(insert)) {
      for (int id = 1; posts.hasNext(); id++) {
        SeedPosts.SeedPost post = posts.next();
        statement.setLong(1, id);
        statement.setLong(2, post.authorId());
        statement.setString(3, post.body());
        statement.setObject(4, post.createdAt());
        addToBatch(statement, id);
      }
      statement.executeBatch();
    }
  }

  private static void addToBatch(PreparedStatement statement, int row) throws SQLException {
    statement.addBatch();
    if (row % BATCH == 0) {
      statement.executeBatch();
    }
  }
}
