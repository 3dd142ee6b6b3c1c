package dev.headroom.cli.accuracy;

import dev.headroom.analysis.examiner.gate.rule.Restart;
import dev.headroom.cli.failure.RefusedException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Restarts of benchmarks: gzipped CSV of benchmark, restart, and the medians of its windows in
 * seconds, in the order of time.
 */
final class RestartsFile {
  private static final int FIRST_WINDOW = 2;

  private RestartsFile() {}

  /** The restarts of each benchmark, by its name. */
  static SortedMap<String, List<Restart>> read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new RefusedException("--gate " + file + ": there is no such file");
    }
    SortedMap<String, List<Restart>> benchmarks = new TreeMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      String head = lines.readLine();
      if (head == null || !head.startsWith("benchmark,restart,")) {
        throw new RefusedException(
            "--gate " + file + ": its columns are not benchmark,restart,w00…");
      }
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        add(line, benchmarks);
      }
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw new RefusedException("--gate " + file + ": a line is damaged: " + e.getMessage());
    }
    return benchmarks;
  }

  /** Names are quoted where they hold commas. */
  private static void add(String line, Map<String, List<Restart>> benchmarks) {
    int end = line.startsWith("\"") ? line.lastIndexOf('"') + 1 : line.indexOf(',');
    String[] fields = line.substring(end).split(",");
    List<Double> windows =
        Arrays.stream(fields).skip(FIRST_WINDOW).map(Double::parseDouble).toList();
    benchmarks
        .computeIfAbsent(line.substring(0, end).replace("\"", ""), name -> new ArrayList<>())
        .add(Restart.of(windows));
  }
}
