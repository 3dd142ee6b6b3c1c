package dev.headroom.profiler.record;

import dev.headroom.profiler.collect.Sink;
import dev.headroom.run.RunDirectory;
import dev.headroom.run.file.JsonLinesWriter;
import dev.headroom.run.metric.MetricKey;
import dev.headroom.run.series.Sample;
import dev.headroom.run.statement.StatementSnapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The files of one collector and box. Each is made with its first value, so that none is there
 * without any.
 */
final class SampleFiles implements Sink, AutoCloseable {
  private final RunDirectory run;
  private final String box;
  private final String source;
  private final LatestSamples latest;
  private final Consumer<String> processEnded;
  private final Set<String> ended = new HashSet<>();
  private JsonLinesWriter metrics;
  private JsonLinesWriter statements;
  private volatile boolean ignores;

  /**
   * @param processEnded told once of each process
   */
  SampleFiles(
      RunDirectory run,
      String box,
      String source,
      LatestSamples latest,
      Consumer<String> processEnded) {
    this.run = run;
    this.box = box;
    this.source = source;
    this.latest = latest;
    this.processEnded = processEnded;
  }

  /** Writes nothing from now on: the run is over, and may be being read. */
  void ignoreWhatComes() {
    ignores = true;
  }

  @Override
  public void metrics(Map<MetricKey, Double> values) {
    metrics(Instant.ofEpochMilli(System.currentTimeMillis()), values);
  }

  @Override
  public void metrics(Instant at, Map<MetricKey, Double> values) {
    Map<MetricKey, Double> finite = new TreeMap<>(values);
    finite.values().removeIf(value -> !Double.isFinite(value));
    if (finite.isEmpty() || ignores) {
      return;
    }
    double seconds = at.toEpochMilli() / 1e3;
    latest.put(box, source, seconds, finite);
    Map<String, Double> written = new TreeMap<>();
    finite.forEach((key, value) -> written.put(key.toString(), value));
    try {
      if (metrics == null) {
        metrics = JsonLinesWriter.append(run.series(box, source));
      }
      clearInterruption();
      metrics.write(new Sample(seconds, written));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void statements(StatementSnapshot snapshot) {
    if (ignores) {
      return;
    }
    try {
      if (statements == null) {
        statements = JsonLinesWriter.append(run.statements(box));
      }
      clearInterruption();
      statements.write(snapshot);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A write by a thread that a collector left interrupted would close the file. */
  private static void clearInterruption() {
    Thread.interrupted();
  }

  @Override
  public void processEnded(String process) {
    if (ended.add(process)) {
      processEnded.accept(process);
    }
  }

  @Override
  public void close() throws IOException {
    try (JsonLinesWriter first = metrics;
        JsonLinesWriter second = statements) {
      // Both are closed, even if one of them fails.
    }
  }
}
