package dev.headroom.analysis.gate;

import dev.headroom.analysis.gate.sample.CheckId;
import dev.headroom.analysis.gate.sample.Fingerprint;
import dev.headroom.analysis.gate.sample.Measured;
import dev.headroom.analysis.gate.sample.RunFlaw;
import dev.headroom.analysis.gate.sample.RunSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/** Runs whose values are given. */
public final class Samples {
  public static final Fingerprint HERE = new Fingerprint(Map.of("host.cores", "2"));

  private Samples() {}

  /** A run for each value of one check. */
  public static List<RunSample> of(String check, double... values) {
    List<RunSample> runs = new ArrayList<>();
    DoubleStream.of(values)
        .forEach(v -> runs.add(run("run-" + runs.size(), Map.of(check, v), HERE)));
    return runs;
  }

  public static RunSample run(String id, Map<String, Double> values, Fingerprint fingerprint) {
    Map<CheckId, Measured> measured = new TreeMap<>();
    values.forEach(
        (check, v) -> measured.put(CheckId.parse(check).orElseThrow(), new Measured(v, 0, 1_000)));
    return new RunSample(
        id, "shop", "checkout", fingerprint, measured, Map.of(), List.of(), Optional.empty());
  }

  public static RunSample flawed(RunFlaw.Code code) {
    return new RunSample(
        "flawed",
        "shop",
        "checkout",
        HERE,
        Map.of(),
        Map.of(),
        List.of(),
        Optional.of(RunFlaw.of(code)));
  }
}
