package dev.headroom.analysis.statement;

import dev.headroom.run.TableIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.relational.Between;
import net.sf.jsqlparser.expression.operators.relational.ComparisonOperator;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.OrderByElement;
import net.sf.jsqlparser.statement.select.PlainSelect;

/**
 * The index that would let a statement read only the rows that it needs: the columns compared for
 * equality first, then those that it is ordered by, or else one compared for a range (M. Winand,
 * "SQL Performance Explained", 2012, chapters 2 and 6).
 *
 * @param table its name
 * @param columns in the index's order
 */
public record IndexAdvice(String table, List<String> columns) {
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
    PlainSelect select;
    try {
      // Digests shorten a list of values to dots.
      String parsable = text.replaceAll("\\(\\s*(\\.\\.\\.|\\?\\s*,\\s*\\.\\.\\.)\\s*\\)", "(?)");
      if (!(CCJSqlParserUtil.parse(parsable) instanceof PlainSelect plain)) {
        return Optional.empty();
      }
      select = plain;
    } catch (JSQLParserException e) {
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
    List<String> columns = new ArrayList<>(equal);
    List<String> rest = ranges.isEmpty() ? ordered : ranges.subList(0, 1);
    rest.stream().filter(column -> !columns.contains(column)).forEach(columns::add);
    if (columns.isEmpty()) {
      return Optional.empty();
    }
    boolean there =
        existing.stream()
            .filter(index -> index.table().equalsIgnoreCase(table))
            .anyMatch(index -> startsWith(index.columns(), columns));
    return there ? Optional.empty() : Optional.of(new IndexAdvice(table, columns));
  }

  private static boolean startsWith(List<String> index, List<String> columns) {
    return index.size() >= columns.size()
        && index.subList(0, columns.size()).stream()
            .map(column -> column.toLowerCase(Locale.ROOT))
            .toList()
            .equals(columns.stream().map(c -> c.toLowerCase(Locale.ROOT)).toList());
  }

  /** Sorts the conditions that all must hold; false for others, such as alternatives. */
  private static boolean conditions(Expression where, List<String> equal, List<String> ranges) {
    if (where instanceof AndExpression and) {
      return conditions(and.getLeftExpression(), equal, ranges)
          && conditions(and.getRightExpression(), equal, ranges);
    }
    if (where instanceof EqualsTo equals && equals.getLeftExpression() instanceof Column column) {
      equal.add(bare(column.getColumnName()));
      return true;
    }
    if (where instanceof InExpression in
        && !in.isNot()
        && in.getLeftExpression() instanceof Column column) {
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
        && range.getLeftExpression() instanceof Column column) {
      ranges.add(bare(column.getColumnName()));
      return true;
    }
    return false;
  }

  private static List<String> ordered(PlainSelect select) {
    List<OrderByElement> elements = select.getOrderByElements();
    // An index is read in one direction.
    if (elements == null || elements.stream().map(OrderByElement::isAsc).distinct().count() > 1) {
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
