package dev.headroom.analysis.remedy;

import dev.headroom.run.statement.TableIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.relational.Between;
import net.sf.jsqlparser.expression.operators.relational.ComparisonOperator;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.OrderByElement;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;

/**
 * The index that would let a statement read only the rows that it needs: the columns compared for
 * equality first, then those that it is ordered by, or else one compared for a range (M. Winand,
 * "SQL Performance Explained", 2012, chapters 2 and 6).
 *
 * @param table its name
 * @param columns in the index's order
 */
public record IndexAdvice(String table, List<String> columns) {
  /** Databases shorten their digests to less; a parser may take very long for more. */
  private static final int MAX_CHARS = 10_000;

  private static final Set<String> RANGES = Set.of("<", "<=", ">", ">=");

  public IndexAdvice {
    columns = List.copyOf(columns);
  }

  /**
   * An index for a statement.
   *
   * @param text normalised, as a database's digests give it
   * @param existing indexes that there are
   * @return empty if the statement is not of a kind that this understands, or has such an index
   */
  public static Optional<IndexAdvice> forStatement(String text, List<TableIndex> existing) {
    if (text.length() > MAX_CHARS) {
      return Optional.empty();
    }
    PlainSelect select;
    try {
      // Digests shorten a list of values to dots.
      String parsable = text.replaceAll("\\(\\s*(\\.\\.\\.|\\?\\s*,\\s*\\.\\.\\.)\\s*\\)", "(?)");
      if (!(CCJSqlParserUtil.parse(parsable) instanceof PlainSelect plain)) {
        return Optional.empty();
      }
      select = plain;
    } catch (JSQLParserException | StackOverflowError e) {
      return Optional.empty();
    }
    if (!(select.getFromItem() instanceof Table table)
        || select.getWhere() == null
        || (select.getJoins() != null && !select.getJoins().isEmpty())) {
      return Optional.empty();
    }
    List<String> equal = new ArrayList<>();
    List<String> ranges = new ArrayList<>();
    if (!conditions(select.getWhere(), equal, ranges)) {
      return Optional.empty();
    }
    return advice(bare(table.getName()), equal, ranges, ordered(select), existing);
  }

  private static Optional<IndexAdvice> advice(
      String table,
      List<String> equal,
      List<String> ranges,
      List<String> ordered,
      List<TableIndex> existing) {
    // A table has each column once, so an index has, too.
    List<String> first = equal.stream().distinct().toList();
    List<String> ranged = without(first, ranges).stream().limit(1).toList();
    List<String> rest = ranged.isEmpty() ? without(first, ordered) : ranged;
    if (first.isEmpty() && rest.isEmpty()) {
      return Optional.empty();
    }
    boolean there =
        existing.stream()
            .filter(index -> index.table().equalsIgnoreCase(table))
            .anyMatch(index -> serves(lower(index.columns()), lower(first), lower(rest)));
    return there
        ? Optional.empty()
        : Optional.of(
            new IndexAdvice(table, Stream.concat(first.stream(), rest.stream()).toList()));
  }

  private static List<String> without(List<String> taken, List<String> columns) {
    return columns.stream().filter(column -> !taken.contains(column)).distinct().toList();
  }

  /** Columns compared for equality may come in any order, the others only in theirs. */
  private static boolean serves(List<String> index, List<String> first, List<String> rest) {
    int both = first.size() + rest.size();
    return index.size() >= both
        && Set.copyOf(index.subList(0, first.size())).equals(Set.copyOf(first))
        && index.subList(first.size(), both).equals(rest);
  }

  private static List<String> lower(List<String> names) {
    return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
  }

  /** Sorts the conditions that all must hold; false for others, such as alternatives. */
  private static boolean conditions(Expression where, List<String> equal, List<String> ranges) {
    if (where instanceof ParenthesedExpressionList<?> inner && inner.size() == 1) {
      return conditions(inner.get(0), equal, ranges);
    }
    if (where instanceof AndExpression and) {
      return conditions(and.getLeftExpression(), equal, ranges)
          && conditions(and.getRightExpression(), equal, ranges);
    }
    if (where instanceof EqualsTo equals
        && equals.getLeftExpression() instanceof Column column
        && isGiven(equals.getRightExpression())) {
      equal.add(bare(column.getColumnName()));
      return true;
    }
    if (where instanceof InExpression in
        && !in.isNot()
        && in.getLeftExpression() instanceof Column column
        && isGiven(in.getRightExpression())) {
      equal.add(bare(column.getColumnName()));
      return true;
    }
    if (where instanceof Between between
        && !between.isNot()
        && between.getLeftExpression() instanceof Column column) {
      ranges.add(bare(column.getColumnName()));
      return true;
    }
    if (where instanceof ComparisonOperator range
        && RANGES.contains(range.getStringExpression())
        && range.getLeftExpression() instanceof Column column
        && isGiven(range.getRightExpression())) {
      ranges.add(bare(column.getColumnName()));
      return true;
    }
    return false;
  }

  /** A value, known before any row is read; not another column, nor a query of its own. */
  private static boolean isGiven(Expression value) {
    return !(value instanceof Column || value instanceof Select);
  }

  private static List<String> ordered(PlainSelect select) {
    List<OrderByElement> elements = select.getOrderByElements();
    // An index is read in one direction, and holds rows, not groups of them.
    if (elements == null
        || select.getGroupBy() != null
        || elements.stream().map(OrderByElement::isAsc).distinct().count() > 1) {
      return List.of();
    }
    List<String> columns = new ArrayList<>();
    for (OrderByElement element : elements) {
      if (!(element.getExpression() instanceof Column column)) {
        return List.of();
      }
      columns.add(bare(column.getColumnName()));
    }
    return columns;
  }

  private static String bare(String name) {
    return name.replaceAll("[`\"]", "");
  }

  @Override
  public String toString() {
    return table + "(" + String.join(", ", columns) + ")";
  }
}
