package dev.headroom.analysis.remedy.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.delete.Delete;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.update.Update;

/** A statement that reads tables, as far as indexes matter for it. */
final class ParsedStatement {
  /** Databases shorten their digests to less; a parser may take very long for more. */
  private static final int MAX_CHARS = 10_000;

  private static final String VALUES = "\\(\\s*-?\\s*\\?(?:\\s*,\\s*-?\\s*\\?)*+\\s*\\)";

  /**
   * One of the conditions that all must hold.
   *
   * @param onlyFor the table that it finds rows of; of an inner join any
   */
  record Conjunct(Expression expression, Optional<StatementTable> onlyFor) {
    boolean isFor(StatementTable table) {
      return onlyFor.isEmpty() || onlyFor.get().equals(table);
    }
  }

  private final List<StatementTable> tables = new ArrayList<>();
  private final List<Conjunct> conjuncts = new ArrayList<>();
  private List<Column> order = List.of();
  private boolean isLimited;

  private ParsedStatement() {}

  /**
   * @param text normalised; dots for what a digest leaves out
   * @return empty for a statement that reads no table, or is not understood
   */
  static Optional<ParsedStatement> of(String text) {
    if (text.length() > MAX_CHARS) {
      return Optional.empty();
    }
    try {
      ParsedStatement parsed = new ParsedStatement();
      Statement statement = CCJSqlParserUtil.parse(parsable(text));
      return parsed.reads(statement) ? Optional.of(parsed) : Optional.empty();
    } catch (JSQLParserException | StackOverflowError e) {
      return Optional.empty();
    }
  }

  /**
   * Digests shorten lists of values to dots, and have a word for DISTINCT that the parser does not
   * know. It takes AND after a list for a part of that (JSqlParser 5.3); for an index, one of a few
   * values is as good as one value.
   */
  private static String parsable(String text) {
    return text.replaceAll("\\(\\s*\\.\\.\\.\\s*\\)", "(?)")
        .replaceAll("\\?\\s*,\\s*\\.\\.\\.", "?, ?")
        .replaceAll("(?i)\\bNOT\\s+IN\\s*" + VALUES, "<> ?")
        .replaceAll("(?i)\\bIN\\s*" + VALUES, "= ?")
        .replaceAll("(?i)^\\s*SELECT\\s+DISTINCTROW\\b", "SELECT DISTINCT");
  }

  private boolean reads(Statement statement) {
    if (statement instanceof PlainSelect select) {
      boolean plain = from(select.getFromItem(), select.getJoins(), select.getWhere());
      order = Order.of(select);
      isLimited = select.getLimit() != null;
      return plain;
    }
    if (statement instanceof Update update) {
      boolean simple = update.getFromItem() == null && update.getJoins() == null;
      return simple && from(update.getTable(), update.getStartJoins(), update.getWhere());
    }
    if (statement instanceof Delete delete) {
      boolean simple = delete.getUsingList() == null || delete.getUsingList().isEmpty();
      return simple && from(delete.getTable(), delete.getJoins(), delete.getWhere());
    }
    return false;
  }

  private boolean from(FromItem first, List<Join> joins, Expression where) {
    if (!(first instanceof Table table)) {
      return false;
    }
    tables.add(StatementTable.of(table, false));
    for (Join join : joins == null ? List.<Join>of() : joins) {
      if (!join(join)) {
        return false;
      }
    }
    and(where, Optional.empty());
    return true;
  }

  private boolean join(Join join) {
    if (!(join.getFromItem() instanceof Table table)
        || join.isRight()
        || join.isFull()
        || join.isNatural()) {
      return false;
    }
    StatementTable joined = StatementTable.of(table, join.isLeft());
    tables.add(joined);
    Optional<StatementTable> onlyFor = join.isLeft() ? Optional.of(joined) : Optional.empty();
    join.getOnExpressions().forEach(on -> and(on, onlyFor));
    for (Column column : join.getUsingColumns()) {
      EqualsTo both = new EqualsTo();
      both.setLeftExpression(new Column(new Table(joined.alias()), column.getColumnName()));
      both.setRightExpression(new Column(new Table(tables.get(0).alias()), column.getColumnName()));
      and(both, onlyFor);
    }
    return true;
  }

  private void and(Expression condition, Optional<StatementTable> onlyFor) {
    if (condition instanceof ParenthesedExpressionList<?> inner && inner.size() == 1) {
      and(inner.get(0), onlyFor);
    } else if (condition instanceof AndExpression and) {
      and(and.getLeftExpression(), onlyFor);
      and(and.getRightExpression(), onlyFor);
    } else if (condition != null) {
      conjuncts.add(new Conjunct(condition, onlyFor));
    }
  }

  /** In the order of the statement; at least one. */
  List<StatementTable> tables() {
    return tables;
  }

  List<Conjunct> conjuncts() {
    return conjuncts;
  }

  /** Columns that the rows are ordered by, in one direction; none if an index cannot do that. */
  List<Column> order() {
    return order;
  }

  /** Whether only the first rows of the order are wanted. */
  boolean isLimited() {
    return isLimited;
  }

  /** The table that a column is of; empty if the statement does not say. */
  Optional<StatementTable> tableOf(Column column) {
    boolean isQualified = column.getTable() != null && column.getTable().getName() != null;
    return !isQualified && tables.size() == 1
        ? Optional.of(tables.get(0))
        : tables.stream().filter(table -> table.owns(column)).findFirst();
  }
}
