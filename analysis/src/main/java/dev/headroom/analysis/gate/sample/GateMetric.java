package dev.headroom.analysis.gate.sample;

import dev.headroom.run.file.CodeName;
import java.util.Optional;

/** What runs are compared by. */
public enum GateMetric {
  /** Median response time of successful responses. */
  P50("ms", Kind.LATENCY, 0.5, 0),
  P75("ms", Kind.LATENCY, 0.75, 0),
  P90("ms", Kind.LATENCY, 0.9, 0),
  P95("ms", Kind.LATENCY, 0.95, 0),
  P99("ms", Kind.LATENCY, 0.99, 0),
  P999("ms", Kind.LATENCY, 0.999, 0),
  /** The most requests a second that the target took, where the load went as far as that. */
  XMAX("req/s", Kind.THROUGHPUT, 0, 0),
  /** Failed responses of all. */
  ERRORS("ratio", Kind.RATIO, 0, 0),
  /** CPU time of all boxes for a request. */
  CPU("ms/req", Kind.WORK, 0, 0.001),
  /** Bytes that JVMs allocated for a request. */
  ALLOCATED("KB/req", Kind.WORK, 0, 0.05),
  /** Time of the JVMs' garbage collections for a request. */
  GC("ms/req", Kind.WORK, 0, 0.005),
  /** Statements that databases got for a request. */
  STATEMENTS("/req", Kind.WORK, 0, 0.01),
  /** Rows that databases read for a request. */
  ROWS("/req", Kind.WORK, 0, 0.1),
  /** Bytes that databases sent to their clients for a request. */
  DB_BYTES("B/req", Kind.WORK, 0, 10),
  /** Time for which transactions waited for rows, for a request. */
  ROW_LOCKS("ms/req", Kind.WORK, 0, 0.01),
  /** Bytes of an answer's body, as the injector noted them. */
  ANSWER_BYTES("B/req", Kind.WORK, 0, 10),
  /** Bytes that processes wrote to storage for a request. */
  WRITTEN("B/req", Kind.WORK, 0, 100);

  /** How a metric behaves. */
  public enum Kind {
    LATENCY,
    THROUGHPUT,
    RATIO,
    WORK
  }

  private final String unit;
  private final Kind kind;
  private final double share;
  private final double negligible;

  GateMetric(String unit, Kind kind, double share, double negligible) {
    this.unit = unit;
    this.kind = kind;
    this.share = share;
    this.negligible = negligible;
  }

  /** Unit of its values. */
  public String unit() {
    return unit;
  }

  public Kind kind() {
    return kind;
  }

  /** Share of the responses that are as quick or quicker, of a latency; else 0. */
  public double share() {
    return share;
  }

  /**
   * On which runs are compared: of two systems, the worse has the greater value. A logarithm, on
   * which a difference is a ratio; of work it begins at an amount that nobody cares about, so that
   * zero has one too, and a rare event makes no ratio of a hundred. A share of failures is compared
   * as it is: from none to a few is no ratio.
   *
   * @param value in the metric's unit
   */
  public double scaled(double value) {
    return switch (kind) {
      case RATIO -> value;
      case THROUGHPUT -> -Math.log(Math.max(value, Double.MIN_NORMAL));
      default -> Math.log(Math.max(value + negligible, Double.MIN_NORMAL));
    };
  }

  /** The value at a place of that scale. */
  public double unscaled(double scaled) {
    return switch (kind) {
      case RATIO -> scaled;
      case THROUGHPUT -> Math.exp(-scaled);
      default -> Math.max(0, Math.exp(scaled) - negligible);
    };
  }

  /** A difference on that scale as a change of the value: 0.05 for 5 % more, or 0.05 of all. */
  public double change(double difference) {
    return switch (kind) {
      case RATIO -> difference;
      case THROUGHPUT -> Math.expm1(-difference);
      default -> Math.expm1(difference);
    };
  }

  /** Responses that a percentile needs behind it: ten that are slower. 0 of what is none. */
  public long minResponses() {
    return kind == Kind.LATENCY ? Math.round(10 / (1 - share)) : 0;
  }

  public String code() {
    return CodeName.of(this);
  }

  public static Optional<GateMetric> find(String code) {
    return CodeName.find(GateMetric.class, code);
  }
}
