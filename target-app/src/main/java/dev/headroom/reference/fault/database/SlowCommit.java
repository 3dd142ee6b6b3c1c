package dev.headroom.reference.fault.database;

import dev.headroom.reference.fault.Background;
import dev.headroom.reference.fault.ExtraWork;
import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.fault.Strength;
import dev.headroom.reference.part.database.DatabasePart;
import dev.headroom.reference.part.web.WebPart;
import dev.headroom.reference.service.ServiceHook;
import dev.headroom.reference.topology.BoxSpec;
import dev.headroom.reference.topology.Topology;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/**
 * Every request notes its visit, and one thread writes and commits the notes one by one, so that
 * none shares its sync of the log with another.
 */
public final class SlowCommit implements Fault {
  /** Writes a second of the volume of a small cloud server, to the scale of its CPU. */
  private static final int DISK_OPERATIONS = 200;

  /** Rows that are written in turn, so that no page is the only one. */
  private static final int ROWS = 50;

  @Override
  public String id() {
    return "slow-commit";
  }

  @Override
  public String whatItDoes() {
    return "every request waits until a small write is committed by itself, on a disk of "
        + DISK_OPERATIONS
        + " writes a second";
  }

  @Override
  public String evidenceItLeaves() {
    return "a disk that is busy all the time with writes, a sync of the log for each request, and"
        + " idle CPUs";
  }

  @Override
  public Topology plantIn(Topology topology, Strength strength) {
    BoxSpec database = topology.boxesFor(DatabasePart.ROLE).get(0);
    return topology
        .withSettings(WebPart.ROLE, web -> web.withSwitch(switchOf(strength)))
        .withBox(
            database.name(),
            box ->
                box.withProvision(
                    given -> given.withDiskOperations(strength.over(DISK_OPERATIONS))));
  }

  @Override
  public Optional<ServiceHook> inService(Strength strength) {
    VisitorBook book = new VisitorBook();
    return ExtraWork.before(request -> book.note(request.database()));
  }

  private static final class VisitorBook {
    private final ExecutorService writer =
        Executors.newSingleThreadExecutor(Background.threads("visitor-book"));
    private long visits;

    void note(DataSource database) throws SQLException, InterruptedException {
      try {
        writer.submit(() -> commit(database)).get();
      } catch (ExecutionException e) {
        throw new SQLException("a visit could not be noted", e.getCause());
      }
    }

    private Void commit(DataSource database) throws SQLException {
      visits++;
      try (Connection connection = database.getConnection();
          PreparedStatement update =
              connection.prepareStatement("UPDATE users SET name = ? WHERE id = ?")) {
        update.setString(1, "visitor " + visits);
        update.setLong(2, 1 + visits % ROWS);
        update.executeUpdate();
      }
      return null;
    }
  }
}
