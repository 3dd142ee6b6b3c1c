package dev.headroom.analysis.evidence;

import dev.headroom.run.RecordedRun;
import dev.headroom.run.statement.StatementSnapshot;
import dev.headroom.run.statement.TableIndex;
import java.util.List;

/**
 * The indexes of a box's database, as it told them last; none if they were not recorded.
 *
 * @param box of the database
 */
public record TableIndexes(String box) implements EvidenceView<List<TableIndex>> {
  @Override
  public List<TableIndex> look(RecordedRun run, Evidence evidence) {
    List<StatementSnapshot> snapshots = run.statements().getOrDefault(box, List.of());
    return snapshots.isEmpty() ? List.of() : snapshots.get(snapshots.size() - 1).indexes();
  }
}
