package dev.headroom.analysis.remedy.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.ExpressionVisitorAdapter;
import net.sf.jsqlparser.expression.ExtractExpression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.SignedExpression;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.Select;

/**
 * One side of a comparison.
 *
 * @param expression without parentheses around it
 * @param columns all that are in it
 * @param isQuery whether it asks something of its own
 */
record Operand(Expression expression, List<Column> columns, boolean isQuery) {
  static Operand of(Expression side) {
    Expression expression = side;
    while (expression instanceof ParenthesedExpressionList<?> inner && inner.size() == 1) {
      expression = inner.get(0);
    }
    List<Column> columns = new ArrayList<>();
    boolean[] isQuery = {expression instanceof Select};
    if (expression != null && !isQuery[0]) {
      expression.accept(
          new ExpressionVisitorAdapter<Void>() {
            @Override
            public <S> Void visit(Column column, S context) {
              columns.add(column);
              return null;
            }

            @Override
            public <S> Void visit(ParenthesedSelect select, S context) {
              isQuery[0] = true;
              return null;
            }

            @Override
            public <S> Void visit(Select select, S context) {
              isQuery[0] = true;
              return null;
            }
          },
          null);
    }
    return new Operand(expression, List.copyOf(columns), isQuery[0]);
  }

  /** A value, known before any row is read. */
  boolean isGiven() {
    return columns.isEmpty() && !isQuery;
  }

  /** A column and nothing around it. */
  Optional<Column> column() {
    return expression instanceof Column column ? Optional.of(column) : Optional.empty();
  }

  /** Why a column in it cannot be looked up; empty for one that can, or if there is none. */
  Optional<Advice.NoPlainIndex> hides() {
    if (isQuery || columns.isEmpty() || expression instanceof Column) {
      return Optional.empty();
    }
    String column = Names.of(columns.get(0));
    if (expression instanceof BinaryExpression || expression instanceof SignedExpression) {
      return Optional.of(new Advice.NoPlainIndex(Advice.Reason.ARITHMETIC, column, ""));
    }
    return function().map(name -> new Advice.NoPlainIndex(Advice.Reason.FUNCTION, column, name));
  }

  private Optional<String> function() {
    if (expression instanceof Function function) {
      return Optional.of(Names.bare(function.getName()).toLowerCase(Locale.ROOT));
    }
    if (expression instanceof CastExpression) {
      return Optional.of("cast");
    }
    return expression instanceof ExtractExpression ? Optional.of("extract") : Optional.empty();
  }
}
