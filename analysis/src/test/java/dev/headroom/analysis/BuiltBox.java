package dev.headroom.analysis;

import dev.headroom.run.Box;
import dev.headroom.run.BoxProcess;
import dev.headroom.run.metric.MetricKey;
import dev.headroom.run.statement.TableIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/** What is said of one box of a built run. */
final class BuiltBox {
  record Statement(
      String text,
      double perRequest,
      double seconds,
      long rowsExamined,
      long rowsSent,
      long rowsAffected) {}

  final String name;
  final double cores;
  final List<BoxProcess> processes = new ArrayList<>();
  final List<Double> demands = new ArrayList<>();
  final List<Statement> statements = new ArrayList<>();
  final List<TableIndex> indexes = new ArrayList<>();
  Optional<Double> price = Optional.empty();
  double declaredCores;
  String poolBefore = "";
  final Map<MetricKey, IntToDoubleFunction> gauges = new LinkedHashMap<>();
  final Map<MetricKey, IntToDoubleFunction> rates = new LinkedHashMap<>();
  double background;
  double holdSeconds;
  double collectsShare;
  double allocatesBytes;
  int poolSize;
  int threads;

  BuiltBox(String name, double cores) {
    this.name = name;
    this.cores = cores;
    this.declaredCores = cores;
  }

  double demand() {
    return demands.stream().mapToDouble(Double::doubleValue).sum();
  }

  double cpuLimit() {
    return demand() == 0 ? Double.POSITIVE_INFINITY : (cores - background) / demand();
  }

  double poolLimit() {
    return poolSize == 0 ? Double.POSITIVE_INFINITY : poolSize / holdSeconds;
  }

  Box box() {
    return new Box(name, List.of(), Optional.of(declaredCores), Optional.empty(), price, processes);
  }
}
