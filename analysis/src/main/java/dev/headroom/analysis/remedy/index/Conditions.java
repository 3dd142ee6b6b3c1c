package dev.headroom.analysis.remedy.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.relational.Between;
import net.sf.jsqlparser.expression.operators.relational.ComparisonOperator;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.LikeExpression;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;

/** What a condition can be looked up by. */
final class Conditions {
  /** How the shape of a statement marks the patterns that begin with a literal, and the others. */
  private static final String PREFIX = "?%";

  private static final String NO_PREFIX = "%?";
  private static final Set<String> RANGES = Set.of("<", "<=", ">", ">=");

  private Conditions() {}

  /** What a condition is for an index. */
  sealed interface Condition {
    /** One value of a column, or a few. */
    record Equal(Column column) implements Condition {}

    /** Values of a column that lie together. */
    record Range(Column column) implements Condition {}

    /** What matches a pattern that was not seen; if it begins with a literal, as a range. */
    record Pattern(Column column) implements Condition {}

    /** As another table's column has it. */
    record Joined(Column one, Column other) implements Condition {}

    /** No plain index finds it; the columns are those in it. */
    record Hidden(Advice.NoPlainIndex why, List<Column> columns) implements Condition {}

    /** Known to be checked row by row only, or not understood. */
    record Filter() implements Condition {}
  }

  static Condition of(Expression condition) {
    if (condition instanceof ParenthesedExpressionList<?> inner && inner.size() == 1) {
      return of(inner.get(0));
    }
    if (condition instanceof OrExpression) {
      return alternatives(condition);
    }
    if (condition instanceof LikeExpression like) {
      return like(like);
    }
    if (condition instanceof InExpression in && !in.isNot()) {
      Operand values = Operand.of(in.getRightExpression());
      return compared(Operand.of(in.getLeftExpression()), values.isGiven(), false);
    }
    if (condition instanceof Between between && !between.isNot()) {
      boolean given =
          Operand.of(between.getBetweenExpressionStart()).isGiven()
              && Operand.of(between.getBetweenExpressionEnd()).isGiven();
      return compared(Operand.of(between.getLeftExpression()), given, true);
    }
    return condition instanceof ComparisonOperator operator
        ? comparison(operator)
        : new Condition.Filter();
  }

  private static Condition comparison(ComparisonOperator operator) {
    boolean isRange = RANGES.contains(operator.getStringExpression());
    if (!isRange && !(operator instanceof EqualsTo)) {
      return new Condition.Filter();
    }
    Operand left = Operand.of(operator.getLeftExpression());
    Operand right = Operand.of(operator.getRightExpression());
    if (!isRange && left.column().isPresent() && right.column().isPresent()) {
      return new Condition.Joined(left.column().get(), right.column().get());
    }
    return left.isGiven()
        ? compared(right, true, isRange)
        : compared(left, right.isGiven(), isRange);
  }

  private static Condition compared(Operand operand, boolean isGiven, boolean isRange) {
    if (!isGiven) {
      return new Condition.Filter();
    }
    return operand
        .column()
        .<Condition>map(c -> isRange ? new Condition.Range(c) : new Condition.Equal(c))
        .or(() -> operand.hides().map(why -> new Condition.Hidden(why, operand.columns())))
        .orElseGet(Condition.Filter::new);
  }

  private static Condition like(LikeExpression like) {
    Operand left = Operand.of(like.getLeftExpression());
    if (like.isNot() || like.getLikeKeyWord() != LikeExpression.KeyWord.LIKE) {
      return new Condition.Filter();
    }
    String pattern = pattern(like.getRightExpression());
    if (left.column().isPresent() && pattern.equals(NO_PREFIX)) {
      Column column = left.column().get();
      return new Condition.Hidden(
          new Advice.NoPlainIndex(Advice.Reason.WILDCARD, Names.of(column), ""), List.of(column));
    }
    boolean isUnseen = pattern.isEmpty() && Operand.of(like.getRightExpression()).isGiven();
    if (left.column().isPresent() && isUnseen) {
      return new Condition.Pattern(left.column().get());
    }
    boolean isHidden = left.column().isEmpty();
    return compared(left, isHidden || pattern.equals(PREFIX), true);
  }

  /** The mark that a shape has there, also as the beginning of a concatenation; else empty. */
  private static String pattern(Expression expression) {
    if (expression instanceof Function function
        && Names.bare(function.getName()).equalsIgnoreCase("concat")
        && function.getParameters() != null
        && !function.getParameters().isEmpty()) {
      return pattern(function.getParameters().get(0));
    }
    return expression instanceof StringValue value ? value.getValue() : "";
  }

  private static Condition alternatives(Expression or) {
    List<Column> columns = new ArrayList<>();
    boolean equal = true;
    for (Expression alternative : parts(or)) {
      Condition condition = of(alternative);
      equal &= condition instanceof Condition.Equal;
      Optional<Column> column = lookedUp(condition);
      if (column.isEmpty()) {
        return condition instanceof Condition.Hidden ? condition : new Condition.Filter();
      }
      columns.add(column.get());
    }
    List<String> names = Names.without(List.of(), columns.stream().map(Names::of).toList());
    if (names.size() == 1) {
      return equal ? new Condition.Equal(columns.get(0)) : new Condition.Filter();
    }
    return new Condition.Hidden(
        new Advice.NoPlainIndex(Advice.Reason.ALTERNATIVES, String.join(", ", names), ""), columns);
  }

  /** The column whose values an index finds; empty if it finds none. */
  static Optional<Column> lookedUp(Condition condition) {
    if (condition instanceof Condition.Equal equal) {
      return Optional.of(equal.column());
    }
    return condition instanceof Condition.Range range
        ? Optional.of(range.column())
        : Optional.empty();
  }

  private static List<Expression> parts(Expression condition) {
    if (condition instanceof ParenthesedExpressionList<?> inner && inner.size() == 1) {
      return parts(inner.get(0));
    }
    if (condition instanceof OrExpression or) {
      List<Expression> both = new ArrayList<>(parts(or.getLeftExpression()));
      both.addAll(parts(or.getRightExpression()));
      return both;
    }
    return List.of(condition);
  }
}
