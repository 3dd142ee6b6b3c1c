package dev.headroom.analysis.remedy.index;

import dev.headroom.analysis.remedy.index.Conditions.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.schema.Column;

/** What the rows of one table of a statement can be found by. */
final class TableConditions {
  private final StatementTable table;
  private final List<String> equal = new ArrayList<>();
  private final List<String> ranges = new ArrayList<>();
  private final List<String> patterns = new ArrayList<>();
  private final List<String> joined = new ArrayList<>();
  private final List<Advice.NoPlainIndex> hidden = new ArrayList<>();

  private TableConditions(StatementTable table) {
    this.table = table;
  }

  static TableConditions of(StatementTable table, ParsedStatement statement) {
    TableConditions conditions = new TableConditions(table);
    for (ParsedStatement.Conjunct conjunct : statement.conjuncts()) {
      if (conjunct.isFor(table)) {
        conditions.add(Conditions.of(conjunct.expression()), statement);
      }
    }
    return conditions;
  }

  private void add(Condition condition, ParsedStatement statement) {
    if (condition instanceof Condition.Equal equals) {
      addIfOwn(equals.column(), equal, statement);
    } else if (condition instanceof Condition.Range range) {
      addIfOwn(range.column(), ranges, statement);
    } else if (condition instanceof Condition.Pattern like) {
      addIfOwn(like.column(), patterns, statement);
    } else if (condition instanceof Condition.Joined join) {
      boolean both = isOwn(join.one(), statement) && isOwn(join.other(), statement);
      if (!both) {
        addIfOwn(join.one(), joined, statement);
        addIfOwn(join.other(), joined, statement);
      }
    } else if (condition instanceof Condition.Hidden hides
        && hides.columns().stream().allMatch(column -> isOwn(column, statement))) {
      hidden.add(hides.why());
    }
  }

  private void addIfOwn(Column column, List<String> names, ParsedStatement statement) {
    if (isOwn(column, statement)) {
      names.add(Names.of(column));
    }
  }

  private boolean isOwn(Column column, ParsedStatement statement) {
    return statement.tableOf(column).filter(table::equals).isPresent();
  }

  StatementTable table() {
    return table;
  }

  /** Columns that are compared with values for equality, each once. */
  List<String> equal() {
    return Names.without(List.of(), equal);
  }

  /** Columns that are compared with values for a range, each once. */
  List<String> ranges() {
    return Names.without(equal(), ranges);
  }

  /** Columns that are matched with patterns that were not seen, each once. */
  List<String> patterns() {
    return Names.without(equal(), patterns);
  }

  /** Columns that are compared with those of other tables, each once. */
  List<String> joined() {
    return Names.without(List.of(), joined);
  }

  /** Whether values are given that some of its rows can be found by. */
  boolean isFiltered() {
    return !equal.isEmpty() || !ranges.isEmpty();
  }

  Optional<Advice.NoPlainIndex> hidden() {
    return hidden.stream().findFirst();
  }
}
