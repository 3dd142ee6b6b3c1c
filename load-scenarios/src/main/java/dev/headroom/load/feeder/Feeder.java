package dev.headroom.load.feeder;

import dev.headroom.load.traffic.NumberedDraws;
import java.nio.file.Path;

/**
 * A table from which each arrival gets a row.
 *
 * @param name by which texts call it
 * @param file that its rows are from
 */
public record Feeder(String name, Path file, FeederOrder order, Table table) {
  private static final int INT_BITS = 32;

  /**
   * The row of an arrival: the same one on any machine and for any number of injectors.
   *
   * @param number of the arrival, from 1
   */
  public int row(long seed, long number) {
    int rows = table.rows().size();
    return switch (order) {
      case RANDOM -> NumberedDraws.of(seed ^ own(), number).nextInt(rows);
      case IN_ORDER -> (int) Math.floorMod(number - 1, (long) rows);
    };
  }

  /** So that two feeders of one arrival do not go together, nor with what else it draws. */
  private long own() {
    return (long) name.hashCode() << INT_BITS;
  }

  /**
   * A value of an arrival's row.
   *
   * @param column its place among the columns
   */
  public String value(long seed, long number, int column) {
    return table.rows().get(row(seed, number)).get(column);
  }

  /** The rows may be passwords: nothing prints them. */
  @Override
  public String toString() {
    return name;
  }
}
