package dev.headroom.reference.part.database;

import dev.headroom.reference.part.DatabaseAccount;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The accounts of a fresh database, each with a password of its own that is drawn here.
 *
 * @param administrator may do everything
 * @param application reads and writes the service's schema
 * @param monitor sees figures, no data
 */
record Accounts(
    DatabaseAccount administrator, DatabaseAccount application, DatabaseAccount monitor) {
  static final String SCHEMA = "headroom";

  /** Accounts with fresh passwords for a server on that port; they exist once {@link #sql} ran. */
  static Accounts draw(int port) {
    String server = "jdbc:mariadb://127.0.0.1:" + port + "/";
    return new Accounts(
        new DatabaseAccount(server + SCHEMA, "root", password()),
        new DatabaseAccount(server + SCHEMA, "app", password()),
        new DatabaseAccount(server, "monitor", password()));
  }

  /**
   * Statements, a line each, that make schema and accounts in a server that does not listen yet.
   */
  String sql() {
    return String.join(
            ";\n",
            // Until then the server passes over everything about accounts.
            "FLUSH PRIVILEGES",
            "CREATE DATABASE IF NOT EXISTS " + SCHEMA + " CHARACTER SET utf8mb4",
            create(application),
            "GRANT SELECT, INSERT, UPDATE, DELETE ON " + SCHEMA + ".* TO " + name(application),
            create(monitor),
            "GRANT PROCESS ON *.* TO " + name(monitor),
            "GRANT SELECT ON performance_schema.* TO " + name(monitor),
            // Only what information_schema shows of a table that one may not read: its indexes.
            "GRANT INDEX ON " + SCHEMA + ".* TO " + name(monitor),
            "ALTER USER 'root'@'localhost' IDENTIFIED BY '" + administrator.password() + "'",
            create(administrator),
            "GRANT ALL ON *.* TO " + name(administrator) + " WITH GRANT OPTION")
        + ";\n";
  }

  private static String create(DatabaseAccount account) {
    return "CREATE OR REPLACE USER "
        + name(account)
        + " IDENTIFIED BY '"
        + account.password()
        + "'";
  }

  private static String name(DatabaseAccount account) {
    return "'" + account.user() + "'@'127.0.0.1'";
  }

  private static String password() {
    byte[] bytes = new byte[18];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
