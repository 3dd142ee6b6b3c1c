package dev.headroom.analysis.gate.sample;

import dev.headroom.analysis.gate.cost.CostKind;
import dev.headroom.analysis.gate.cost.CostTree;
import dev.headroom.run.load.ResponseTimes;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All that the gate takes from a run.
 *
 * @param id the run's
 * @param target what was under test, in the user's words
 * @param scenario kind of load
 * @param fingerprint where it ran
 * @param values what runs are compared by
 * @param times response times of each request in the time that is evidence
 * @param levels what came of each level of load, in the order of rates
 * @param costs what a request cost, by who spent it, as far as it was recorded
 * @param flaw why it may not be compared; empty if it may
 */
public record RunSample(
    String id,
    String target,
    String scenario,
    Fingerprint fingerprint,
    Map<CheckId, Measured> values,
    Map<String, ResponseTimes> times,
    List<LoadLevel> levels,
    Map<CostKind, CostTree> costs,
    Optional<RunFlaw> flaw) {
  public RunSample {
    costs = Collections.unmodifiableMap(new TreeMap<>(costs));
    values = Collections.unmodifiableMap(new TreeMap<>(values));
    times = Collections.unmodifiableMap(new TreeMap<>(times));
    levels = List.copyOf(levels);
  }

  /** A run of which nobody recorded who spent what. */
  public RunSample(
      String id,
      String target,
      String scenario,
      Fingerprint fingerprint,
      Map<CheckId, Measured> values,
      Map<String, ResponseTimes> times,
      List<LoadLevel> levels,
      Optional<RunFlaw> flaw) {
    this(id, target, scenario, fingerprint, values, times, levels, Map.of(), flaw);
  }

  public Optional<Measured> value(CheckId check) {
    return Optional.ofNullable(values.get(check));
  }
}
