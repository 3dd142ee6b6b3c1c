package dev.headroom.analysis.gate.history;

import dev.headroom.analysis.gate.sample.CheckId;
import dev.headroom.analysis.gate.sample.Fingerprint;
import dev.headroom.analysis.gate.sample.RunSample;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What is remembered of one run.
 *
 * @param id the run's
 * @param epochSeconds when it began
 * @param commit of the code under test; empty where nobody said
 * @param target what was under test
 * @param scenario kind of load
 * @param fingerprint where it ran
 * @param values by check, in the unit of its metric
 */
public record RecordedValues(
    String id,
    double epochSeconds,
    String commit,
    String target,
    String scenario,
    Fingerprint fingerprint,
    Map<CheckId, Double> values) {
  public RecordedValues {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(scenario, "scenario");
    Objects.requireNonNull(fingerprint, "fingerprint");
    commit = commit == null ? "" : commit;
    if (!(epochSeconds > 0 && Double.isFinite(epochSeconds))) {
      throw new IllegalArgumentException("no time at which run " + id + " began: " + epochSeconds);
    }
    values = Collections.unmodifiableMap(new TreeMap<>(values));
    if (values.values().stream().anyMatch(value -> !Double.isFinite(value))) {
      throw new IllegalArgumentException("a value of run " + id + " is no number");
    }
  }

  /** Of a run that may be compared. */
  public static RecordedValues of(RunSample sample, double epochSeconds, String commit) {
    Map<CheckId, Double> values = new TreeMap<>();
    sample.values().forEach((check, measured) -> values.put(check, measured.value()));
    return new RecordedValues(
        sample.id(),
        epochSeconds,
        commit,
        sample.target(),
        sample.scenario(),
        sample.fingerprint(),
        values);
  }

  /** Whether it is the same run: another one may have the same name. */
  public boolean isSameRun(RecordedValues other) {
    return id.equals(other.id) && Math.abs(epochSeconds - other.epochSeconds) < 1;
  }
}
