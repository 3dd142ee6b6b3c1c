package dev.headroom.cli.accuracy;

import dev.headroom.run.RecordedRun;
import dev.headroom.run.RunDirectory;
import dev.headroom.run.file.JsonLinesWriter;
import dev.headroom.run.load.Phase;
import dev.headroom.run.load.ResponseLogWriter;
import dev.headroom.run.load.ResponseWindow;
import dev.headroom.run.load.StepEvent;
import dev.headroom.run.series.Sample;
import dev.headroom.run.series.Series;
import dev.headroom.run.series.SeriesId;
import dev.headroom.run.statement.StatementSnapshot;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes a run in memory as a recorder and a load generator leave one. */
final class RunWriter {
  private final RecordedRun run;
  private final RunDirectory directory;

  private RunWriter(RecordedRun run, RunDirectory directory) {
    this.run = run;
    this.directory = directory;
  }

  /**
   * Writes a run into a folder.
   *
   * @throws java.nio.file.FileAlreadyExistsException if there is a run already
   */
  static void write(RecordedRun run, Path folder) throws IOException {
    RunWriter writer = new RunWriter(run, RunDirectory.create(folder, run.manifest()));
    writer.responses();
    writer.steps();
    writer.series();
    writer.statements();
    writer.profiles();
    lines(writer.directory.events(), run.events());
  }

  private void responses() throws IOException {
    double begin = run.manifest().epochSeconds();
    try (ResponseLogWriter log = new ResponseLogWriter(directory.responses(), begin)) {
      for (ResponseWindow window : run.responses()) {
        log.write(window);
      }
      log.finish();
    }
  }

  /** The return is a part of the curve's file. */
  private void steps() throws IOException {
    Map<String, List<StepEvent>> phases =
        run.steps().stream()
            .collect(
                Collectors.groupingBy(
                    step -> (step.phase() == Phase.RETURN ? Phase.CURVE : step.phase()).code(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    for (Map.Entry<String, List<StepEvent>> phase : phases.entrySet()) {
      lines(directory.steps(phase.getKey()), phase.getValue());
    }
  }

  private void series() throws IOException {
    Map<Path, TreeMap<Double, Map<String, Double>>> files = new LinkedHashMap<>();
    for (Map.Entry<SeriesId, Series> entry : run.series().all().entrySet()) {
      SeriesId id = entry.getKey();
      TreeMap<Double, Map<String, Double>> samples =
          files.computeIfAbsent(directory.series(id.box(), id.source()), f -> new TreeMap<>());
      for (int i = 0; i < entry.getValue().size(); i++) {
        samples
            .computeIfAbsent(entry.getValue().secondsAt(i), t -> new TreeMap<>())
            .put(id.key().toString(), entry.getValue().valueAt(i));
      }
    }
    for (Map.Entry<Path, TreeMap<Double, Map<String, Double>>> file : files.entrySet()) {
      lines(
          file.getKey(),
          file.getValue().entrySet().stream()
              .map(sample -> new Sample(sample.getKey(), sample.getValue()))
              .toList());
    }
  }

  private void statements() throws IOException {
    for (Map.Entry<String, List<StatementSnapshot>> box : run.statements().entrySet()) {
      lines(directory.statements(box.getKey()), box.getValue());
    }
  }

  private void profiles() throws IOException {
    for (Map.Entry<String, ByteBuffer> profile : run.profiles().entrySet()) {
      Path file = directory.profile(profile.getKey());
      Files.createDirectories(file.getParent());
      try (FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = profile.getValue().duplicate();
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
      }
    }
  }

  private static void lines(Path file, List<?> values) throws IOException {
    try (JsonLinesWriter writer = JsonLinesWriter.append(file)) {
      values.forEach(writer::write);
    }
  }
}
