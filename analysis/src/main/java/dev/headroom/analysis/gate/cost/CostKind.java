package dev.headroom.analysis.gate.cost;

import dev.headroom.run.file.CodeName;
import java.util.Optional;

/** What is spent on a request, and can be told apart by who spends it. */
public enum CostKind {
  /** CPU time of all boxes, by method. */
  CPU("ms/req", 200, true),
  /** What JVMs allocate, by method. */
  ALLOCATED("KB/req", 120, true),
  /** Statements, by their text. */
  STATEMENTS("/req", 40, false),
  /** Rows that databases read, by the statement's text. */
  ROWS("/req", 40, false);

  private final String unit;
  private final int most;
  private final boolean ofMethods;

  CostKind(String unit, int most, boolean ofMethods) {
    this.unit = unit;
    this.most = most;
    this.ofMethods = ofMethods;
  }

  /** Unit of its amounts. */
  public String unit() {
    return unit;
  }

  /** Places that a baseline keeps at most, since it is committed. */
  public int mostKept() {
    return most;
  }

  /** Whether it is spent by methods; else by statements. */
  public boolean isOfMethods() {
    return ofMethods;
  }

  public String code() {
    return CodeName.of(this);
  }

  public static Optional<CostKind> find(String code) {
    return CodeName.find(CostKind.class, code);
  }
}
