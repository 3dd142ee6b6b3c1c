package dev.headroom.run.statement;

import java.util.List;

/**
 * What a database had done up to an instant.
 *
 * @param t epoch seconds
 * @param digests kinds of statements so far
 * @param indexes indexes of the schemas in use at that time
 */
public record StatementSnapshot(double t, List<StatementDigest> digests, List<TableIndex> indexes) {
  public StatementSnapshot {
    digests = digests == null ? List.of() : List.copyOf(digests);
    indexes = indexes == null ? List.of() : List.copyOf(indexes);
  }
}
