package dev.headroom.analysis.remedy.index;

import dev.headroom.analysis.remedy.index.Conditions.Condition;
import dev.headroom.run.statement.TableAccess;
import dev.headroom.run.statement.TableIndex;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The index that would let a statement read only the rows that it needs: the columns compared for
 * equality first, then those that it is ordered by, or else one compared for a range (M. Winand,
 * "SQL Performance Explained", 2012, chapters 2, 4 and 6). Of joined tables it is the one whose
 * rows cannot be found: by its own conditions for the table that is read first, by the columns that
 * join it for the others.
 */
public final class IndexAdvice {
  private final ParsedStatement statement;
  private final List<TableAccess> accesses;
  private final ExistingIndexes existing;
  private final List<TableConditions> tables;

  private IndexAdvice(
      ParsedStatement statement, List<TableAccess> accesses, ExistingIndexes existing) {
    this.statement = statement;
    this.accesses = accesses;
    this.existing = existing;
    this.tables =
        statement.tables().stream().map(table -> TableConditions.of(table, statement)).toList();
  }

  /**
   * Advice for a statement.
   *
   * @param text normalised, as a database's digests give it, or a shape of it
   * @param accesses how the database says that it reads the tables; empty if it did not say
   * @param indexes that there are
   * @return empty if the statement is not of a kind that this understands, or finds its rows
   */
  public static Optional<Advice> forStatement(
      String text, List<TableAccess> accesses, List<TableIndex> indexes) {
    return ParsedStatement.of(text)
        .map(parsed -> new IndexAdvice(parsed, accesses, new ExistingIndexes(indexes)))
        .flatMap(IndexAdvice::advice);
  }

  /**
   * An index that could be, in two parts.
   *
   * @param first columns whose order does not matter
   * @param rest columns in their order
   */
  private record Wanted(
      TableConditions table, List<String> first, List<String> rest, boolean isDriven) {
    boolean isNothing() {
      return first.isEmpty() && rest.isEmpty();
    }
  }

  private Optional<Advice> advice() {
    List<Wanted> lacking =
        tables.stream()
            .filter(this::mayScan)
            .map(this::wanted)
            .filter(wanted -> !wanted.isNothing() && !isThere(wanted))
            .toList();
    Optional<Wanted> chosen =
        lacking.stream()
            .max(
                Comparator.comparingLong((Wanted w) -> existing.rows(w.table().table().name()))
                    .thenComparing(Wanted::isDriven));
    return chosen
        .<Advice>map(this::index)
        .or(
            () ->
                tables.stream()
                    .filter(this::mayScan)
                    .flatMap(table -> table.hidden().stream())
                    .findFirst());
  }

  /** Whether all of it is read, or the database did not say. */
  private boolean mayScan(TableConditions table) {
    return accesses.isEmpty()
        || accesses.stream()
            .anyMatch(access -> access.scans() && table.table().isCalled(access.table()));
  }

  private Wanted wanted(TableConditions table) {
    return isDriven(table) ? driven(table) : driving(table);
  }

  /** The table read first is the one that the database reads first, or else the first one found. */
  private boolean isDriven(TableConditions table) {
    if (table.joined().isEmpty()) {
      return false;
    }
    if (!accesses.isEmpty()) {
      return !table.table().isCalled(accesses.get(0).table());
    }
    TableConditions first =
        tables.stream()
            .filter(t -> t.isFiltered() && !t.table().isOptional())
            .findFirst()
            .orElse(tables.get(0));
    return table != first;
  }

  /** Columns that join it, and then those that have one value. */
  private static Wanted driven(TableConditions table) {
    List<String> columns =
        Stream.concat(
                table.joined().stream(), Names.without(table.joined(), table.equal()).stream())
            .toList();
    return new Wanted(table, columns, List.of(), true);
  }

  private Wanted driving(TableConditions table) {
    List<String> ranged =
        (isForPattern(table) ? table.patterns() : table.ranges()).stream().limit(1).toList();
    List<String> rest = ranged.isEmpty() ? Names.without(table.equal(), ordered(table)) : ranged;
    return new Wanted(table, table.equal(), rest, false);
  }

  /** Columns of the order; alone they help only if the first rows are all that is wanted. */
  private List<String> ordered(TableConditions table) {
    boolean alone =
        table.equal().isEmpty() && !(statement.isLimited() && statement.conjuncts().isEmpty());
    boolean own =
        statement.order().stream()
            .allMatch(
                column -> statement.tableOf(column).filter(table.table()::equals).isPresent());
    return alone || !own ? List.of() : statement.order().stream().map(Names::of).toList();
  }

  private boolean isThere(Wanted wanted) {
    String table = wanted.table().table().name();
    return existing.serve(table, wanted.first(), wanted.rest())
        || (wanted.isDriven() && existing.beginWithAny(table, wanted.table().joined()));
  }

  private Advice index(Wanted wanted) {
    return new Advice.Index(
        wanted.table().table().name(),
        Stream.concat(wanted.first().stream(), wanted.rest().stream()).toList(),
        usesAll() && othersAreFound(wanted),
        !accesses.isEmpty(),
        !wanted.isDriven() && isForPattern(wanted.table()));
  }

  /** Whether there is nothing better to find its rows by than patterns that were not seen. */
  private static boolean isForPattern(TableConditions table) {
    return !table.isFiltered() && !table.patterns().isEmpty();
  }

  /** Whether every condition is one that an index finds rows by, and none is left to be checked. */
  private boolean usesAll() {
    return tables.stream().allMatch(t -> t.ranges().size() <= (isDriven(t) ? 0 : 1))
        && statement.conjuncts().stream()
            .map(conjunct -> Conditions.of(conjunct.expression()))
            .allMatch(this::isUsed);
  }

  private boolean isUsed(Condition condition) {
    if (condition instanceof Condition.Joined join) {
      Optional<StatementTable> one = statement.tableOf(join.one());
      Optional<StatementTable> other = statement.tableOf(join.other());
      return one.isPresent() && other.isPresent() && !one.equals(other);
    }
    return Conditions.lookedUp(condition).flatMap(statement::tableOf).isPresent();
  }

  private boolean othersAreFound(Wanted chosen) {
    return tables.stream()
        .filter(table -> table != chosen.table())
        .map(this::wanted)
        .allMatch(other -> !other.isNothing() && isThere(other));
  }
}
