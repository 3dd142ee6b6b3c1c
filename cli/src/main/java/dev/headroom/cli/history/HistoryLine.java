package dev.headroom.cli.history;

import dev.headroom.analysis.gate.history.RecordedValues;
import dev.headroom.analysis.gate.sample.CheckId;
import dev.headroom.analysis.gate.sample.Fingerprint;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A run as a line of the file.
 *
 * @param time when it began, ISO 8601 in UTC
 * @param values by check, in the unit of its metric
 */
record HistoryLine(
    String id,
    String time,
    String commit,
    String target,
    String scenario,
    Map<String, String> fingerprint,
    Map<String, BigDecimal> values) {
  private static final MathContext DIGITS = new MathContext(6);

  static HistoryLine of(RecordedValues run) {
    Map<String, BigDecimal> values = new TreeMap<>();
    run.values()
        .forEach(
            (check, value) ->
                values.put(
                    check.toString(),
                    BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros()));
    return new HistoryLine(
        run.id(),
        Instant.ofEpochSecond((long) run.epochSeconds()).toString(),
        run.commit(),
        run.target(),
        run.scenario(),
        run.fingerprint().facts(),
        values);
  }

  /** The run; empty of a line that is none. What a newer release compares by is passed over. */
  Optional<RecordedValues> run() {
    try {
      Map<CheckId, Double> known = new TreeMap<>();
      values.forEach(
          (name, value) ->
              CheckId.parse(name).ifPresent(check -> known.put(check, value.doubleValue())));
      return Optional.of(
          new RecordedValues(
              id,
              Instant.parse(time).getEpochSecond(),
              commit,
              target,
              scenario,
              new Fingerprint(fingerprint),
              known));
    } catch (NullPointerException | IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }
}
