package dev.headroom.profiler.collect.database.postgres;

import dev.headroom.profiler.collect.Collector;
import dev.headroom.profiler.collect.PostgresEndpoint;
import dev.headroom.profiler.collect.Sink;
import dev.headroom.run.statement.StatementDigest;
import dev.headroom.run.statement.StatementSnapshot;
import dev.headroom.run.statement.TableIndex;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What each kind of statement of one PostgreSQL database has cost so far, from {@code
 * pg_stat_statements}, and the indexes that there are. Statement texts have no literals in them.
 *
 * <p>PostgreSQL does not count the rows that a statement reads. {@code rowsExamined} is an estimate
 * ({@link ScannedRows}) for the dearest queries: the rows of the tables that the query's generic
 * plan scans, for each execution since the first look, and not more than the server counted as read
 * by scans. All others, and what is read over an index, count with what they return or change.
 * {@code noIndexUsed} is likewise the executions of a query whose plan scans a table. Time waited
 * for table locks and statements that failed are not known, and are 0.
 */
public final class PostgresStatementCollector implements Collector<PostgresEndpoint> {
  @Override
  public String source() {
    return "postgres-statements";
  }

  @Override
  public String looksAt() {
    return "what each kind of statement costs, and the indexes";
  }

  @Override
  public Class<PostgresEndpoint> endpoint() {
    return PostgresEndpoint.class;
  }

  @Override
  public Optional<String> unavailable(PostgresEndpoint database) {
    return PostgresRights.lackingForStatements(database);
  }

  @Override
  public Duration interval() {
    return Duration.ofSeconds(2);
  }

  @Override
  public Session open(PostgresEndpoint database) {
    return new Looks(new ReadOnlySession(database));
  }

  private static final class Looks implements Session {
    private final ReadOnlySession session;
    private final PlanReader plans = new PlanReader();
    private final ScannedRows scanned = new ScannedRows();
    private List<TableIndex> indexes;

    private Looks(ReadOnlySession session) {
      this.session = session;
    }

    @Override
    public void sample(Sink sink) throws SQLException {
      sink.statements(session.find(this::look));
    }

    private StatementSnapshot look(Statement statement) throws SQLException {
      if (indexes == null) {
        indexes = PostgresIndexes.read(statement);
      }
      double now = System.currentTimeMillis() / 1e3;
      List<ExecutedStatement> executed = ExecutedStatement.all(statement);
      plans.read(statement, executed);
      scanned.update(executed, ScannedRows.tables(statement), plans::scans);
      String schema = statement.getConnection().getCatalog();
      return new StatementSnapshot(
          now, executed.stream().map(each -> digest(schema, each)).toList(), indexes);
    }

    private StatementDigest digest(String schema, ExecutedStatement executed) {
      boolean query = executed.isQuery();
      return new StatementDigest(
          executed.id(),
          schema,
          executed.normalised(),
          executed.calls(),
          executed.seconds(),
          0,
          scanned.rowsExamined(executed),
          query ? executed.rows() : 0,
          query ? 0 : executed.rows(),
          plans.scans(executed.id()).isEmpty() ? 0 : executed.calls(),
          0,
          executed.leastSeconds());
    }

    @Override
    public void close() throws SQLException {
      session.close();
    }
  }
}
