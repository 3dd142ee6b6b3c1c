package dev.headroom.analysis.simulation.recording;

import static java.util.stream.Collectors.groupingBy;

import dev.headroom.analysis.simulation.engine.Counters;
import dev.headroom.analysis.simulation.system.SimStatement;
import dev.headroom.run.statement.StatementDigest;
import dev.headroom.run.statement.StatementSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What databases say of the statements that they were asked. */
final class SimStatements {
  private final List<SimStatement> statements;
  private final Map<String, List<StatementSnapshot>> snapshots = new TreeMap<>();

  SimStatements(List<SimStatement> statements) {
    this.statements = statements;
  }

  void look(double now, Counters counters) {
    Map<String, List<Integer>> byBox =
        IntStream.range(0, statements.size())
            .boxed()
            .collect(groupingBy(i -> statements.get(i).box()));
    byBox.forEach(
        (box, indexes) ->
            snapshots
                .computeIfAbsent(box, name -> new ArrayList<>())
                .add(
                    new StatementSnapshot(
                        now,
                        indexes.stream()
                            .filter(i -> counters.statements().get(i).executions() > 0)
                            .map(i -> digest(statements.get(i), counters.statements().get(i)))
                            .toList(),
                        List.of())));
  }

  private static StatementDigest digest(SimStatement statement, Counters.OfStatement seen) {
    long n = seen.executions();
    return new StatementDigest(
        Integer.toHexString(statement.text().hashCode()),
        "app",
        statement.text(),
        n,
        seen.seconds(),
        0,
        n * statement.rowsExamined(),
        n * statement.rowsSent(),
        n * statement.rowsChanged(),
        0,
        0,
        seen.leastSeconds(),
        statement.shape(),
        List.of());
  }

  Map<String, List<StatementSnapshot>> recorded() {
    return snapshots;
  }
}
