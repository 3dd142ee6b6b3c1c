package dev.headroom.analysis.simulation.engine;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What is counted of the steps of a program and of the statements that it executes. */
final class Meters {
  private final List<Op> ops;
  private final double[] seconds;
  private final long[] deadlocks;
  private final long[] connections;
  private final long[] executions;
  private final double[] statementSeconds;
  private final double[] leastSeconds;

  Meters(List<Op> ops, int boxes, int statements) {
    this.ops = ops;
    this.seconds = new double[ops.size()];
    this.deadlocks = new long[boxes];
    this.connections = new long[boxes];
    this.executions = new long[statements];
    this.statementSeconds = new double[statements];
    this.leastSeconds = new double[statements];
    Arrays.fill(leastSeconds, Double.POSITIVE_INFINITY);
  }

  /** A statement was executed. */
  void executed(int statement, double time) {
    executions[statement]++;
    statementSeconds[statement] += time;
    leastSeconds[statement] = Math.min(leastSeconds[statement], time);
  }

  /** One that is executed waited before. */
  void waited(int statement, double time) {
    statementSeconds[statement] += time;
  }

  List<Counters.OfStatement> statements() {
    return IntStream.range(0, executions.length)
        .mapToObj(
            i -> new Counters.OfStatement(executions[i], statementSeconds[i], leastSeconds[i]))
        .toList();
  }

  /** A step took so long, without waiting for its turn. */
  void took(int op, double time) {
    seconds[op] += time;
  }

  void deadlock(int box) {
    deadlocks[box]++;
  }

  void connection(int box) {
    connections[box]++;
  }

  /** Transactions that a box's database undid. */
  long deadlocks(int box) {
    return deadlocks[box];
  }

  /** Connections that a box took. */
  long connections(int box) {
    return connections[box];
  }

  /** CPU work, by step. */
  List<Counters.OfWork> work() {
    return IntStream.range(0, seconds.length)
        .filter(i -> ops.get(i).kind() == Op.Kind.WORK)
        .mapToObj(i -> Counters.OfWork.of(ops.get(i), seconds[i]))
        .toList();
  }

  /** Waits that a profiler sees, by step. */
  List<Counters.OfWork> calls() {
    return IntStream.range(0, seconds.length)
        .filter(i -> ops.get(i).kind() == Op.Kind.DELAY && ops.get(i).code().isSeen())
        .mapToObj(i -> Counters.OfWork.of(ops.get(i), seconds[i]))
        .toList();
  }
}
