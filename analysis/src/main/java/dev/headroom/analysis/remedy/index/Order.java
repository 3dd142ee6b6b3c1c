package dev.headroom.analysis.remedy.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.OrderByElement;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.SelectItem;

/** The order in which a query wants its rows, if an index can have it. */
final class Order {
  private Order() {}

  /** Columns in the order's order; none if it is not one of rows of tables, in one direction. */
  static List<Column> of(PlainSelect select) {
    List<OrderByElement> elements = select.getOrderByElements();
    // An index is read in one direction, and holds rows, not groups of them.
    if (elements == null
        || select.getGroupBy() != null
        || select.getDistinct() != null
        || elements.stream().map(OrderByElement::isAsc).distinct().count() > 1) {
      return List.of();
    }
    List<Column> columns = new ArrayList<>();
    for (OrderByElement element : elements) {
      if (!(meant(element.getExpression(), select) instanceof Column column)) {
        return List.of();
      }
      columns.add(column);
    }
    return columns;
  }

  /** A name may be that of a result, which may be calculated. */
  private static Expression meant(Expression ordered, PlainSelect select) {
    if (!(ordered instanceof Column column) || column.getTable() != null) {
      return ordered;
    }
    Optional<Expression> result =
        select.getSelectItems().stream()
            .filter(item -> item.getAlias() != null)
            .filter(
                item ->
                    Names.bare(item.getAlias().getName().trim()).equalsIgnoreCase(Names.of(column)))
            .<Expression>map(SelectItem::getExpression)
            .findFirst();
    return result.orElse(ordered);
  }
}
