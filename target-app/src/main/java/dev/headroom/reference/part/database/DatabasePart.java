package dev.headroom.reference.part.database;

import dev.headroom.reference.data.DatabaseSetup;
import dev.headroom.reference.part.DatabaseAccount;
import dev.headroom.reference.part.Endpoint;
import dev.headroom.reference.part.Part;
import dev.headroom.reference.part.PartStart;
import dev.headroom.reference.part.Role;
import dev.headroom.reference.part.RunningPart;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** A relational database with the service's data. */
public final class DatabasePart implements Part<DatabaseSettings> {
  public static final Role<DatabaseSettings> ROLE =
      Role.of("database", "db", DatabaseSettings.class);

  @Override
  public Role<DatabaseSettings> role() {
    return ROLE;
  }

  @Override
  public RunningPart start(PartStart<DatabaseSettings> start)
      throws IOException, InterruptedException {
    Accounts accounts = Accounts.draw(start.port());
    MariaDbServer server = MariaDbServer.unpack(start.folder());
    server.create(accounts.sql(), start::launchErrand);
    start.launch(server.process(start.port(), start.settings().bufferPoolMegabytes()));
    return new Running(start, accounts);
  }

  private record Running(PartStart<DatabaseSettings> start, Accounts accounts)
      implements RunningPart {
    @Override
    public Optional<String> notReady() {
      DatabaseAccount account = accounts.administrator();
      try (Connection connection =
          DriverManager.getConnection(account.jdbcUrl(), account.user(), account.password())) {
        return connection.isValid(1) ? Optional.empty() : Optional.of("it does not answer");
      } catch (SQLException e) {
        return Optional.of(String.valueOf(e.getMessage()));
      }
    }

    @Override
    public void prepare() throws IOException {
      start.progress("filling the database");
      DatabaseAccount account = accounts.administrator();
      try {
        DatabaseSetup.prepare(
            account.jdbcUrl(),
            account.user(),
            account.password(),
            start.seed(),
            start.settings().indexes());
      } catch (SQLException e) {
        throw new IOException("the database cannot be filled: " + e.getMessage(), e);
      }
    }

    @Override
    public List<Endpoint> endpoints() {
      return List.of(
          new Endpoint.ApplicationAccount(accounts.application()),
          new Endpoint.MonitorAccount(accounts.monitor()));
    }
  }
}
