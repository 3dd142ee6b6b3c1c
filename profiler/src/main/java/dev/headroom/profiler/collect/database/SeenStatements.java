package dev.headroom.profiler.collect.database;

import dev.headroom.profiler.collect.MariaDbEndpoint;
import dev.headroom.run.statement.StatementDigest;
import dev.headroom.run.statement.TableAccess;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an execution showed of the dearest statements that read many rows to send or change few.
 * Each of them is looked at until one is seen, and explained once.
 */
final class SeenStatements {
  /** The dearest at a look; a diagnosis asks for one. */
  private static final int MOST = 5;

  /** Rows read for one sent or changed, and for one execution, below which no index is missed. */
  private static final double ROWS_READ_PER_ROW = 10;

  private static final double ROWS_READ = 50;

  /** Looks after which a statement of which no execution was to be seen is let go. */
  private static final int MAX_LOOKS = 60;

  /** What a monitor asks, as this one does. */
  private static final Pattern OF_MONITORS =
      Pattern.compile("\\b(information|performance)_schema\\b", Pattern.CASE_INSENSITIVE);

  private record Seen(String shape, List<TableAccess> accesses) {}

  private final StatementSamples samples = new StatementSamples();
  private final Map<String, StatementDigest> begin = new HashMap<>();
  private final Map<String, Seen> seen = new HashMap<>();
  private final Map<String, Integer> looks = new HashMap<>();
  private final MariaDbEndpoint database;

  SeenStatements(MariaDbEndpoint database) {
    this.database = database;
  }

  /** The same statements, with what has been seen of them up to now. */
  List<StatementDigest> addTo(List<StatementDigest> digests, Connection connection) {
    digests.forEach(digest -> begin.putIfAbsent(digest.kind(), digest));
    List<StatementDigest> dear =
        digests.stream()
            .filter(SeenStatements::readsMuch)
            .filter(digest -> grown(digest) > 0)
            .sorted(Comparator.comparingDouble(this::grown).reversed())
            .limit(MOST)
            .toList();
    for (StatementDigest digest : dear) {
      look(digest, connection);
    }
    return digests.stream().map(this::withSeen).toList();
  }

  /** Time since the first look; that before belongs to another load. */
  private double grown(StatementDigest digest) {
    return digest.timeSeconds() - begin.get(digest.kind()).timeSeconds();
  }

  private static boolean readsMuch(StatementDigest digest) {
    long wanted = digest.rowsSent() + digest.rowsAffected();
    return !OF_MONITORS.matcher(digest.text()).find()
        && digest.rowsExamined() >= ROWS_READ * digest.count()
        && digest.rowsExamined() >= ROWS_READ_PER_ROW * wanted;
  }

  private void look(StatementDigest digest, Connection connection) {
    String key = digest.kind();
    if (seen.containsKey(key) || looks.merge(key, 1, Integer::sum) > MAX_LOOKS) {
      return;
    }
    try {
      Optional<String> sample = samples.of(digest, connection);
      Optional<String> shape = sample.flatMap(text -> StatementShape.of(digest.text(), text));
      if (shape.isPresent()) {
        seen.put(key, new Seen(shape.get(), explained(digest, sample.get())));
      }
    } catch (SQLException e) {
      // The connection broke. What was counted is worth telling without this.
    }
  }

  /** On a connection of its own, which may break, and whose schema is the statement's. */
  private List<TableAccess> explained(StatementDigest digest, String sample) {
    try (MonitorConnection own = new MonitorConnection(database)) {
      return StatementPlan.of(digest.schema(), sample, own.get());
    } catch (SQLException e) {
      // The words may hold the statement's literals.
      return List.of();
    }
  }

  private StatementDigest withSeen(StatementDigest digest) {
    Seen of = seen.get(digest.kind());
    return of == null ? digest : digest.seenAs(of.shape(), of.accesses());
  }
}
