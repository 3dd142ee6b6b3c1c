package dev.headroom.cli.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.headroom.analysis.gate.Baseline;
import dev.headroom.analysis.gate.sample.CheckId;
import dev.headroom.analysis.gate.sample.Fingerprint;
import dev.headroom.analysis.gate.sample.Measured;
import dev.headroom.analysis.gate.statistics.Variance;
import dev.headroom.cli.failure.FailedException;
import dev.headroom.cli.failure.RefusedException;
import dev.headroom.run.file.BoundedFile;
import dev.headroom.run.file.Json;
import dev.headroom.run.file.NamedFile;
import dev.headroom.run.file.RunFormatException;
import dev.headroom.run.load.ResponseTimes;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A baseline as a file to be committed: keys sorted, figures of five digits, one a line, so that an
 * update is a small change.
 */
final class BaselineFile {
  static final String NAME = "headroom-baseline.json";

  /** A file that grows beyond this does not belong into a repository of source. */
  static final int MAX_BYTES = 200_000;

  private static final String FORMAT = "1.0";
  private static final MathContext DIGITS = new MathContext(5);
  private static final ObjectMapper SORTED =
      Json.documents().copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  /**
   * What it holds.
   *
   * @param costs by kind; absent where nobody recorded who spends what
   * @param format {@code major.minor}
   * @param runs by id, then by check
   * @param variances by check
   * @param histograms by request: microseconds to counts
   */
  private record Content(
      Map<String, CostsJson> costs,
      Map<String, String> fingerprint,
      String format,
      Map<String, String> histograms,
      Map<String, Map<String, Value>> runs,
      String scenario,
      String target,
      Map<String, Known> variances) {}

  private record Value(long count, BigDecimal error, BigDecimal value) {}

  private record Known(BigDecimal freedom, BigDecimal variance) {}

  private BaselineFile() {}

  /**
   * Writes it, whole or not at all.
   *
   * @return whether all of it; else who spends what had no room
   */
  static boolean write(Baseline baseline, Path file) throws IOException {
    byte[] content = bytes(baseline);
    boolean isWhole = content.length <= MAX_BYTES;
    if (!isWhole) {
      // What it is compared by matters more than who spends it.
      content = bytes(baseline.withoutCosts());
    }
    if (content.length > MAX_BYTES) {
      throw new FailedException(
          "the baseline would take "
              + content.length / 1000
              + " kB, more than "
              + MAX_BYTES / 1000
              + ": give fewer runs, or requests fewer names");
    }
    NamedFile.write(file, content);
    return isWhole;
  }

  private static byte[] bytes(Baseline baseline) throws JsonProcessingException {
    return (SORTED.writeValueAsString(content(baseline)) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static Content content(Baseline baseline) {
    Map<String, Map<String, Value>> runs = new TreeMap<>();
    baseline.runs().forEach((id, values) -> runs.put(id, written(values)));
    Map<String, Known> variances = new TreeMap<>();
    baseline
        .known()
        .forEach(
            (check, v) ->
                variances.put(
                    check.toString(),
                    new Known(rounded(v.degreesOfFreedom()), rounded(v.value()))));
    Map<String, String> histograms = new TreeMap<>();
    baseline
        .times()
        .forEach((request, times) -> histograms.put(request, CompactTimes.write(times)));
    return new Content(
        baseline.costs().isEmpty() ? null : CostsJson.write(baseline.costs()),
        baseline.fingerprint().facts(),
        FORMAT,
        histograms,
        runs,
        baseline.scenario(),
        baseline.target(),
        variances);
  }

  private static Map<String, Value> written(Map<CheckId, Measured> values) {
    Map<String, Value> written = new TreeMap<>();
    values.forEach(
        (check, m) ->
            written.put(
                check.toString(),
                new Value(m.count(), rounded(m.standardError()), rounded(m.value()))));
    return written;
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros();
  }

  /**
   * Reads one.
   *
   * @throws RefusedException if there is none, or it is none
   */
  static Baseline read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new RefusedException(
          file + ": there is no such baseline; 'headroom baseline create' makes one of some runs");
    }
    try {
      Content content = SORTED.readValue(BoundedFile.read(file), Content.class);
      if (content == null || content.format() == null) {
        throw new RefusedException(file + " is not a baseline");
      }
      if (!content.format().startsWith("1.")) {
        throw new RefusedException(
            file + " is a baseline of format " + content.format() + "; this release reads 1.x");
      }
      return baseline(content);
    } catch (JsonProcessingException | RunFormatException | NullPointerException e) {
      throw new RefusedException(file + " is not a baseline, or damaged: " + firstLine(e));
    } catch (IllegalArgumentException e) {
      throw new RefusedException(file + " is damaged: " + firstLine(e));
    }
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private static Baseline baseline(Content content) {
    Map<String, Map<CheckId, Measured>> runs = new TreeMap<>();
    content.runs().forEach((id, values) -> runs.put(id, read(values)));
    if (runs.values().stream().allMatch(Map::isEmpty)) {
      throw new IllegalArgumentException("it holds no value of any run that this release knows");
    }
    Map<CheckId, Variance> known = new TreeMap<>();
    content
        .variances()
        .forEach(
            (name, k) ->
                CheckId.parse(name)
                    .ifPresent(
                        check ->
                            known.put(
                                check,
                                new Variance(
                                    k.variance().doubleValue(), k.freedom().doubleValue()))));
    Map<String, ResponseTimes> times = new TreeMap<>();
    content.histograms().forEach((request, text) -> times.put(request, CompactTimes.read(text)));
    return new Baseline(
        Objects.requireNonNull(content.target(), "target"),
        Objects.requireNonNull(content.scenario(), "scenario"),
        new Fingerprint(content.fingerprint()),
        runs,
        known,
        times,
        content.costs() == null ? Map.of() : CostsJson.read(content.costs()));
  }

  /** What a newer release compares by is passed over. */
  private static Map<CheckId, Measured> read(Map<String, Value> values) {
    Map<CheckId, Measured> read = new TreeMap<>();
    values.forEach(
        (name, value) ->
            CheckId.parse(name)
                .ifPresent(
                    check ->
                        read.put(
                            check,
                            new Measured(
                                value.value().doubleValue(),
                                value.error().doubleValue(),
                                value.count()))));
    return read;
  }
}
