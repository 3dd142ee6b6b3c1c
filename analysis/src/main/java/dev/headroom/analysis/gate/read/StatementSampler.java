package dev.headroom.analysis.gate.read;

import dev.headroom.analysis.evidence.StatementGrowth;
import dev.headroom.analysis.gate.cost.CostKind;
import dev.headroom.analysis.gate.cost.CostTree;
import dev.headroom.analysis.gate.cost.CostTreeBuilder;
import dev.headroom.analysis.gate.cost.Place;
import dev.headroom.analysis.response.LoadWindow;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.statement.StatementDigest;
import dev.headroom.run.statement.StatementSnapshot;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Statements and the rows that they read for a request, by their text. */
final class StatementSampler {
  /** Longer ones are told apart by a number that their whole text gives. */
  private static final int MAX_TEXT = 200;

  private StatementSampler() {}

  /** Of all databases, between the snapshots that lie within a level of load; none without. */
  static Map<CostKind, CostTree> of(RecordedRun run, EvidenceSeconds evidence) {
    CostTreeBuilder counts = new CostTreeBuilder();
    CostTreeBuilder rows = new CostTreeBuilder();
    for (List<StatementSnapshot> snapshots : run.statements().values()) {
      List<StatementGrowth> stretches =
          evidence.levels().stream().flatMap(level -> stretch(snapshots, level).stream()).toList();
      double requests = stretches.stream().mapToDouble(stretch -> stretch.requests(run)).sum();
      if (requests > 0) {
        stretches.stream()
            .flatMap(stretch -> stretch.statements().stream())
            .forEach(
                statement -> {
                  List<Place> place = List.of(place(statement));
                  counts.add(place, statement.count() / requests);
                  rows.add(place, statement.rowsExamined() / requests);
                });
      }
    }
    Map<CostKind, CostTree> costs = new EnumMap<>(CostKind.class);
    counts.build(0).ifPresent(tree -> costs.put(CostKind.STATEMENTS, tree));
    rows.build(0).ifPresent(tree -> costs.put(CostKind.ROWS, tree));
    return costs;
  }

  private static Optional<StatementGrowth> stretch(
      List<StatementSnapshot> snapshots, List<LoadWindow> level) {
    return StatementGrowth.inside(
        snapshots, level.get(0).startSeconds(), level.get(level.size() - 1).startSeconds() + 1.0);
  }

  private static Place place(StatementDigest statement) {
    String text = statement.text().strip().replaceAll("\\s+", " ");
    return new Place(
        text.length() <= MAX_TEXT
            ? text
            : text.substring(0, MAX_TEXT) + "… #" + Integer.toHexString(text.hashCode()),
        0);
  }
}
